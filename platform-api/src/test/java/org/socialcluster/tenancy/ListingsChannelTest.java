package org.socialcluster.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;

/** What every node hears of a change, said by the database itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListingsChannelTest {
    private static Postgres postgres;
    private static UUID town;

    @BeforeAll
    static void load_a_region() throws SQLException {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        town = UUID.fromString(value("select s.centre_id from social_service s join centre c on c.id = s.centre_id"
                + " where c.kind = 'TOWN' limit 1"));
    }

    @Test
    void a_change_of_each_table_of_listings_names_its_centre_once() throws SQLException {
        for (String change : List.of(
                "update provider set website = 'https://example.org'",
                "delete from provider_sector",
                "update place set note = 'Вход со двора'",
                "delete from place_accessibility",
                "update social_service set capacity_note = 'Очередь'",
                "update service_need set sort_order = sort_order + 1",
                "delete from service_term",
                "update service_town set note = 'По средам'")) {
            assertThat(heard(() -> asOffice(change)))
                    .as(change)
                    .containsExactly(new ListingsChanged(new CentreId(town)));
        }
    }

    @Test
    void a_change_of_the_region_s_own_tables_concerns_everybody() throws SQLException {
        for (String table :
                List.of("region", "centre", "centre_distance", "need_group", "need", "need_term", "taxonomy_term")) {
            String column = value("select attname from pg_attribute where attrelid = '" + table + "'::regclass"
                    + " and attnum > 0 and attidentity = '' and attgenerated = '' order by attnum limit 1");

            assertThat(heard(() -> asOwner("update " + table + " set " + column + " = " + column)))
                    .as(table)
                    .containsExactly(new ListingsChanged(null));
        }
    }

    @Test
    void what_is_taken_back_is_not_told() throws SQLException {
        assertThat(heard(() -> {
                    try (Connection office = postgres.as(Audience.OFFICE, town)) {
                        office.createStatement().executeUpdate("update provider set name = 'Другое имя'");
                        office.rollback();
                    }
                }))
                .isEmpty();
    }

    @Test
    void a_line_that_is_cut_is_noticed() throws SQLException {
        try (ListingsChannel channel = open()) {
            asSuperuser("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where application_name = 'social-cluster change feed' and datname = current_database()");

            assertThatExceptionOfType(SQLException.class).isThrownBy(channel::next);
        }
    }

    /** Work on the database. */
    private interface Work {
        void run() throws SQLException;
    }

    private static List<ListingsChanged> heard(Work work) throws SQLException {
        try (ListingsChannel channel = open()) {
            work.run();
            asOwner("select pg_notify('listings', '00000000-0000-0000-0000-000000000000')");
            CentreId end = new CentreId(new UUID(0, 0));
            List<ListingsChanged> heard = new ArrayList<>();
            while (!heard.contains(new ListingsChanged(end))) {
                heard.addAll(channel.next());
            }
            heard.remove(heard.size() - 1);
            return heard;
        }
    }

    private static ListingsChannel open() throws SQLException {
        PGSimpleDataSource application = postgres.application();
        return ListingsChannel.open(application.getUrl(), application.getUser(), application.getPassword());
    }

    private static void asOffice(String statement) throws SQLException {
        try (Connection office = postgres.as(Audience.OFFICE, town)) {
            office.createStatement().executeUpdate(statement);
            office.commit();
        }
    }

    private static void asOwner(String statement) throws SQLException {
        try (Connection owner = postgres.owner().getConnection()) {
            owner.createStatement().execute(statement);
        }
    }

    private static void asSuperuser(String statement) throws SQLException {
        try (Connection superuser = postgres.superuser().getConnection()) {
            superuser.createStatement().execute(statement);
        }
    }

    private static String value(String query) throws SQLException {
        try (Connection owner = postgres.owner().getConnection();
                ResultSet row = owner.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
