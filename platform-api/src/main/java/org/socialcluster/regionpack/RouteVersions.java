package org.socialcluster.regionpack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Id;

/**
 * Makes a version of each route whose file says something new. While only the pack has written a route, it is published
 * at once, unverified; where people have made versions of it, it waits as a draft, made once.
 */
final class RouteVersions {
    private final Connection connection;
    private final Instant now;
    private final List<UUID> publish = new ArrayList<>();

    /** What is there of a route: its steps are those of its newest version that is not an untouched proposal. */
    private static final class Known {
        private int last;
        private boolean edited;
        private final Map<String, UUID> byTitle = new HashMap<>();
        private final Map<Integer, UUID> byNumber = new HashMap<>();
    }

    RouteVersions(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    void write(List<Entry> routes, Map<String, UUID> routeIds, Map<String, UUID> ids) throws SQLException {
        ArrayNode said = JsonNodeFactory.instance.arrayNode();
        routes.forEach(it -> said.addObject().put("key", it.text("slug")).set("content", it.node()));
        Set<String> changed = remember(said.toString());
        if (changed.isEmpty()) {
            return;
        }
        dropUntouchedProposals(changed);
        Map<String, Known> known = known();
        RouteVersionRows rows = new RouteVersionRows(ids);
        for (Entry route : routes) {
            String slug = route.text("slug");
            UUID id = routeIds.get(slug);
            if (changed.contains(slug) && id != null) {
                add(route, id, known.getOrDefault(slug, new Known()), rows);
            }
        }
        for (Map.Entry<String, ArrayNode> table : rows.tables().entrySet()) {
            fill(table.getKey(), table.getValue().toString());
        }
        publish();
    }

    private void add(Entry route, UUID id, Known known, RouteVersionRows rows) {
        Set<UUID> taken = new HashSet<>();
        Map<String, UUID> kept = new HashMap<>();
        route.each("steps").forEach(it -> take(it, known.byTitle.get(it.text("title")), taken, kept));
        route.each("steps").forEach(it -> take(it, known.byNumber.get(it.number("n")), taken, kept));
        UUID version = rows.add(
                route, id, known.last + 1, it -> kept.computeIfAbsent(it.path(), none -> Id.fresh()), now.toString());
        if (!known.edited) {
            publish.add(version);
        }
    }

    /** A step is the same by its title, else by its number: a moved step stays itself, and so does one that is renamed. */
    private static void take(Entry step, @Nullable UUID key, Set<UUID> taken, Map<String, UUID> kept) {
        if (key != null && !kept.containsKey(step.path()) && taken.add(key)) {
            kept.put(step.path(), key);
        }
    }

    /** The routes of which the pack says something else than last time. */
    private Set<String> remember(String said) throws SQLException {
        Set<String> changed = new HashSet<>();
        try (PreparedStatement sql = connection.prepareStatement("""
                insert into pack_record (table_name, record_key, content)
                select 'route_version', j.key, j.content from jsonb_to_recordset(?::jsonb) j (key text, content jsonb)
                on conflict (table_name, record_key) do update set content = excluded.content
                 where pack_record.content is distinct from excluded.content
                returning record_key
                """)) {
            sql.setString(1, said);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    changed.add(row.getString(1));
                }
            }
        }
        return changed;
    }

    private void dropUntouchedProposals(Set<String> slugs) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("""
                delete from route_version v using route r
                 where r.id = v.route_id and r.slug = any (?) and v.status = 'DRAFT' and v.from_pack
                   and v.author is null and v.updated_by is null
                """)) {
            sql.setArray(1, connection.createArrayOf("text", slugs.toArray()));
            sql.executeUpdate();
        }
    }

    private Map<String, Known> known() throws SQLException {
        Map<String, Known> known = new HashMap<>();
        try (PreparedStatement sql = connection.prepareStatement("""
                        select r.slug, v.number, v.author is not null or v.updated_by is not null or not v.from_pack, s.number, s.title, s.step_key
                          from route r join route_version v on v.route_id = r.id left join route_step s on s.version_id = v.id
                         order by r.slug, v.number, s.number
                        """);
                ResultSet row = sql.executeQuery()) {
            while (row.next()) {
                Known route = known.computeIfAbsent(row.getString(1), it -> new Known());
                if (route.last != row.getInt(2)) {
                    route.byTitle.clear();
                    route.byNumber.clear();
                }
                route.last = row.getInt(2);
                route.edited |= row.getBoolean(3);
                UUID key = row.getObject(6, UUID.class);
                if (key != null) {
                    route.byTitle.put(row.getString(5), key);
                    route.byNumber.put(row.getInt(4), key);
                }
            }
        }
        return known;
    }

    private void fill(String table, String rows) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(
                "insert into %1$s select * from jsonb_populate_recordset(null::%1$s, ?::jsonb)".formatted(table))) {
            sql.setString(1, rows);
            sql.executeUpdate();
        }
    }

    private void publish() throws SQLException {
        for (String statement : new String[] {
            """
            update route_version o set status = 'SUPERSEDED', version = o.version + 1, updated_at = ?::timestamptz
              from route_version n where n.id = any (?) and o.route_id = n.route_id and o.status = 'PUBLISHED'
            """, "update route_version set status = 'PUBLISHED', published_at = ?::timestamptz where id = any (?)"
        }) {
            try (PreparedStatement sql = connection.prepareStatement(statement)) {
                sql.setString(1, now.toString());
                sql.setArray(2, connection.createArrayOf("uuid", publish.toArray()));
                sql.executeUpdate();
            }
        }
    }
}
