package org.socialcluster.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.Postgres;
import org.socialcluster.shared.Audience;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GrantsTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "grants.md");

    @Test
    void the_document_shows_the_rights_that_the_database_really_gives() throws SQLException, IOException {
        String real = table(Postgres.migrated());

        String document = Files.readString(DOCUMENT);

        assertThat(document).as("put this table into docs/grants.md:%n%s", real).contains(real);
    }

    private static String table(Postgres postgres) throws SQLException {
        String database = postgres.schema().database();
        Map<String, Map<String, String>> rights = new TreeMap<>();
        try (var connection = postgres.owner().getConnection();
                var rows = connection.createStatement().executeQuery("""
                                select c.relname, r.rolname,
                                       string_agg(upper(left(a.privilege_type, 1)), '' order by position(left(a.privilege_type, 1) in 'SIUD'))
                                  from pg_class c
                                  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                                  cross join lateral aclexplode(c.relacl) a
                                  join pg_roles r on r.oid = a.grantee and r.oid <> c.relowner
                                 where c.relkind in ('r', 'v')
                                 group by 1, 2
                                """)) {
            while (rows.next()) {
                rights.computeIfAbsent(rows.getString(1), it -> new TreeMap<>())
                        .put(rows.getString(2).replaceFirst("^" + database + "_", ""), rows.getString(3));
            }
        }
        StringBuilder text = new StringBuilder("| table or view | ");
        for (Audience audience : Audience.values()) {
            text.append(audience.databaseRole()).append(" | ");
        }
        text.append("\n|---|").append("---|".repeat(Audience.values().length)).append('\n');
        rights.forEach((name, byRole) -> {
            text.append("| ").append(name).append(" | ");
            for (Audience audience : Audience.values()) {
                text.append(byRole.getOrDefault(audience.databaseRole(), "")).append(" | ");
            }
            text.append('\n');
        });
        return text.toString().replaceAll(" +\\n", "\n");
    }
}
