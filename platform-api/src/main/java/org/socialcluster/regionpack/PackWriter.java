package org.socialcluster.regionpack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes a checked pack in the transaction of its connection, vocabulary first, so that references are met. */
final class PackWriter {
    private final Connection connection;
    private final Instant now;

    PackWriter(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    void write(Pack pack, boolean demo, String digest) throws SQLException {
        VocabularyRows vocabulary = new VocabularyRows(pack);
        for (PackRows rows : vocabulary.tables()) {
            store(rows);
        }
        replace(PartTable.NEED_TERM, vocabulary.needTerms());
        CalendarRows calendar = new CalendarRows(pack);
        for (PackRows rows : calendar.tables()) {
            store(rows);
        }
        CentreRows centres = new CentreRows(pack, ids(PackTables.CENTRE));
        store(centres.rows());
        reopen(centres.rows());
        distances(centres.distances());
        routes(pack);
        if (demo) {
            listings(pack, centres);
        }
        withdraw(vocabulary, centres);
        withdraw(calendar.years(), "complete = false", "t.updated_by is null and t.complete");
        withdraw(calendar.days(), "kind = 'ORDINARY', instead_of = null", "t.updated_by is null");
        try (PreparedStatement sql = connection.prepareStatement("""
                insert into region_pack (region, digest, demo, loaded_at) values (?, ?, ?, ?::timestamptz)
                on conflict (region) do update set digest = excluded.digest, loaded_at = excluded.loaded_at
                """)) {
            sql.setString(1, pack.region().text("code"));
            sql.setString(2, digest);
            sql.setBoolean(3, demo);
            sql.setString(4, now.toString());
            sql.executeUpdate();
        }
    }

    private void routes(Pack pack) throws SQLException {
        Map<String, UUID> records = ids(PackTables.DOCUMENT);
        records.putAll(ids(PackTables.LEGAL_ACT));
        Map<String, UUID> ids = ids(PackTables.ROUTE);
        RouteRows rows = new RouteRows(pack, records, ids, documentCodes());
        for (PackRows table : rows.records()) {
            store(table);
        }
        store(rows.routes());
        withdraw(rows.routes(), "retired = true", "not t.retired");
        new RouteVersions(connection, now).write(pack.routes(), ids, records);
        new NavigatorVersions(connection, now).write(pack.navigator());
    }

    private List<String> documentCodes() throws SQLException {
        List<String> codes = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select code from document")) {
            while (row.next()) {
                codes.add(row.getString(1));
            }
        }
        return codes;
    }

    private void listings(Pack pack, CentreRows centres) throws SQLException {
        Map<String, UUID> providers = ids(PackTables.PROVIDER);
        Map<String, UUID> places = ids(PackTables.PLACE);
        ListingRows listings = new ListingRows(centres.ids(), providers, places, ids(PackTables.SERVICE), now);
        pack.demo().forEach(listings::add);
        for (PackRows rows : listings.tables()) {
            store(rows);
        }
        for (Map.Entry<PartTable, ArrayNode> parts : listings.parts().entrySet()) {
            replace(parts.getKey(), parts.getValue());
        }
        EventRows.Ids ids = new EventRows.Ids(centres.ids(), providers, places, ids(PackTables.EVENT));
        EventRows events = new EventRows(ids, now, pack.timeZone());
        pack.demo().forEach(events::add);
        store(events.events());
        for (Map.Entry<PartTable, ArrayNode> parts : events.parts().entrySet()) {
            replace(parts.getKey(), parts.getValue());
        }
        StaffRows staff = new StaffRows(pack, centres.ids(), ids(PackTables.STAFF), now);
        store(staff.people());
        replace(PartTable.STAFF_TERM, staff.terms());
        DemoDemand demand = new DemoDemand(connection, LocalDate.ofInstant(now, pack.timeZone()));
        for (Entry listing : pack.demo()) {
            demand.write(listing, centres.ids());
        }
        String untouched = "t.demo and t.updated_by is null and t.status <> 'ARCHIVED'";
        withdraw(listings.services(), "status = 'ARCHIVED', closed_reason = null, closed_until = null", untouched);
        withdraw(events.events(), "status = 'ARCHIVED', closed_reason = null, closed_until = null", untouched);
        withdraw(listings.providers(), "status = 'ARCHIVED'", untouched);
        withdraw(staff.people(), "status = 'ARCHIVED'", untouched);
    }

    private void withdraw(VocabularyRows vocabulary, CentreRows centres) throws SQLException {
        withdraw(centres.rows(), "status = 'CLOSED'", "t.status <> 'CLOSED'");
        withdraw(vocabulary.needs(), "retired = true", "not t.retired");
        withdraw(vocabulary.terms(), "retired = true", "not t.retired");
    }

    private void store(PackRows rows) throws SQLException {
        for (String statement :
                new String[] {rows.table().propose(), rows.table().upsert()}) {
            try (PreparedStatement sql = connection.prepareStatement(statement)) {
                sql.setString(1, rows.json());
                sql.setString(2, now.toString());
                sql.executeUpdate();
            }
        }
        execute(rows.table().remember(), rows.json());
    }

    private void replace(PartTable table, ArrayNode parts) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.executeUpdate(table.clear());
        }
        execute(table.fill(), parts.toString());
    }

    private void withdraw(PackRows present, String change, String condition) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(present.table().withdraw(change, condition))) {
            Array keys = connection.createArrayOf("text", present.keys());
            sql.setArray(1, keys);
            sql.executeUpdate();
        }
    }

    /** A centre that people have edited, too, opens again when its folder returns. */
    private void reopen(PackRows centres) throws SQLException {
        execute("""
                update centre t set status = j.columns ->> 'status', version = version + 1, updated_at = now()
                  from jsonb_to_recordset(?::jsonb) j (pack_key text, columns jsonb)
                 where t.slug = j.pack_key and t.status = 'CLOSED'
                """, centres.json());
    }

    private void distances(ArrayNode distances) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.executeUpdate("delete from centre_distance");
        }
        execute(
                "insert into centre_distance select * from jsonb_populate_recordset(null::centre_distance, ?::jsonb)",
                distances.toString());
    }

    /** Ids of the rows that are there, by the key the pack knows them by. */
    private Map<String, UUID> ids(PackTable table) throws SQLException {
        Map<String, UUID> ids = new HashMap<>();
        try (Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery("select %s, t.id from %s t".formatted(table.packKey(), table.name()))) {
            while (row.next()) {
                ids.put(row.getString(1), row.getObject(2, UUID.class));
            }
        }
        return ids;
    }

    LoadReport report(String region, boolean changed) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("""
                        select (select count(*) from centre where kind = 'TOWN' and status <> 'CLOSED'),
                               (select count(*) from need where not retired),
                               (select count(*) from provider where status <> 'ARCHIVED'),
                               (select count(*) from social_service where status <> 'ARCHIVED'),
                               (select count(*) from pack_proposal)
                        """)) {
            row.next();
            return new LoadReport(
                    region, changed, row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5));
        }
    }

    private void execute(String statement, String json) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(statement)) {
            sql.setString(1, json);
            sql.executeUpdate();
        }
    }
}
