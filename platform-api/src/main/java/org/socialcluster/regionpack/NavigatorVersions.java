package org.socialcluster.regionpack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.StoredJson;

/**
 * Makes a version of the navigator when the pack says something new. While only the pack has written versions it is
 * published at once; where people have, it waits as a proposal.
 */
final class NavigatorVersions {
    private static final String OF_PEOPLE =
            "select exists (select from navigator_version where not from_pack or updated_by is not null)";

    private final Connection connection;
    private final Instant now;

    NavigatorVersions(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    void write(Entry file) throws SQLException {
        boolean there = !file.node().isMissingNode();
        String content = there ? StoredJson.write(NavigatorFile.read(file)) : "{}";
        if (!remember(content)) {
            return;
        }
        boolean edited = edited();
        dropProposal();
        if (!edited) {
            supersede();
        }
        if (there) {
            add(content, edited);
        }
    }

    /** Whether the pack says something else than last time; a pack that never had one says nothing. */
    private boolean remember(String content) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("""
                insert into pack_record (table_name, record_key, content)
                select 'navigator_version', 'navigator', j.content from (select ?::jsonb as content) j
                 where j.content <> '{}' or exists (select from pack_record where table_name = 'navigator_version')
                on conflict (table_name, record_key) do update set content = excluded.content
                 where pack_record.content is distinct from excluded.content
                """)) {
            sql.setString(1, content);
            return sql.executeUpdate() == 1;
        }
    }

    private boolean edited() throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(OF_PEOPLE)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void supersede() throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("""
                update navigator_version set status = 'SUPERSEDED', version = version + 1, updated_at = ?::timestamptz
                 where status = 'PUBLISHED'
                """)) {
            sql.setString(1, now.toString());
            sql.executeUpdate();
        }
    }

    private void add(String content, boolean proposed) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("""
                insert into navigator_version (id, number, status, content, from_pack, published_at, updated_at)
                select ?, coalesce(max(n.number), 0) + 1, ?, ?::jsonb, true, ?::timestamptz, ?::timestamptz from navigator_version n
                """)) {
            sql.setObject(1, Id.fresh());
            sql.setString(2, proposed ? "PROPOSED" : "PUBLISHED");
            sql.setString(3, content);
            sql.setString(4, proposed ? null : now.toString());
            sql.setString(5, now.toString());
            sql.executeUpdate();
        }
    }

    private void dropProposal() throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.executeUpdate("delete from navigator_version where status = 'PROPOSED'");
        }
    }
}
