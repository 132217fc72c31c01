package org.socialcluster;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Two towns and a region, enough for tests that need no listing. */
public final class TestRegion {
    private TestRegion() {}

    public static void load(Postgres postgres) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("""
                    insert into region (code, name, genitive, in_region, time_zone)
                    values ('example', 'Примерная область', 'Примерной области', 'в Примерной области', 'Asia/Yekaterinburg');
                    insert into region_pack (region, digest, demo) values ('example', 'test', true);
                    insert into centre (id, kind, slug, name, genitive, dative, accusative, instrumental, prepositional,
                                        in_town, to_town, from_town, title, status, confirmed, sort_order)
                    values (gen_random_uuid(), 'REGION', 'region', 'Примерная область', '-', '-', '-', '-', '-', '-', '-', '-', '-', 'OPEN', true, 0),
                           (gen_random_uuid(), 'TOWN', 'primersk', 'Примерск', '-', '-', '-', '-', '-', 'в Примерске', '-', '-', '-', 'OPEN', true, 1),
                           (gen_random_uuid(), 'TOWN', 'obraztsovo', 'Образцово', '-', '-', '-', '-', '-', 'в Образцове', '-', '-', '-', 'PLANNED', true, 2);
                    """);
        }
    }
}
