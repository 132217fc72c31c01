package org.socialcluster.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.Audience;

/** The ministry's role in plain SQL: numbers and published listings, no listing to change, no person to find. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MinistryRightsTest {
    private static final String DENIED = "permission denied";
    private static Postgres postgres;

    @BeforeAll
    static void load_the_region() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "sverdlovsk"), true, Clock.systemUTC());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update social_service set name = 'x'",
                "delete from provider",
                "insert into service_need (centre_id, service_id, need_code, sort_order) select centre_id, id, 'HOME_CARE', 1 from published_service",
                "update place set street = 'x'",
                "update centre set population = 1",
                "update need set norm_min = 0",
                "update need_supply set services = 100",
                "truncate social_service"
            })
    void no_listing_and_no_norm_can_be_changed(String attempt) throws SQLException {
        assertDenied(attempt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account",
                "membership",
                "session",
                "invitation",
                "api_token",
                "letter",
                "report",
                "event_registration",
                "staff_member",
                "staff_contact",
                "published_staff",
                "colleague",
                "contact",
                "history",
                "inquiry",
                "correction",
                "checklist",
                "checklist_tick",
                "route_subscription",
                "step_verification",
                "step_objection",
                "saved_filter",
                "social_service",
                "provider",
                "place",
                "demand_count",
                "demand_month",
                "demand_words"
            })
    void no_table_with_persons_drafts_or_single_counts_can_be_read(String table) throws SQLException {
        assertDenied("select count(*) from " + table);
    }

    @Test
    void of_all_tables_only_those_of_its_own_work_can_be_read_or_written() throws SQLException {
        assertThat(values("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                         where c.relkind in ('r', 'p')
                           and has_table_privilege('%s', c.oid, 'insert, update, delete')
                        """.formatted(role())))
                .allMatch(it -> it.equals("audit") || it.startsWith("coverage_") || it.startsWith("scenario_"));
        assertThat(values("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                         where c.relkind in ('r', 'p') and has_table_privilege('%s', c.oid, 'select')
                        """.formatted(role())))
                .allMatch(
                        it -> it.equals("network_figure") || it.startsWith("coverage_") || it.startsWith("scenario_"));
    }

    @Test
    void no_view_that_it_reads_can_be_written_through() throws SQLException {
        assertThat(values("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                         where c.relkind = 'v' and has_table_privilege('%s', c.oid, 'insert, update, delete')
                        """.formatted(role()))).isEmpty();
    }

    @Test
    void no_view_that_it_reads_shows_a_hidden_address() throws SQLException {
        try (Connection ministry = postgres.as(Audience.REGION_READ, "");
                ResultSet rows = ministry.createStatement()
                        .executeQuery("select count(*), count(street) from published_place where address_hidden")) {
            rows.next();
            assertThat(rows.getInt(1)).as("there is one").isPositive();
            assertThat(rows.getInt(2)).isZero();
        }
    }

    @Test
    void what_it_reviews_it_can_read() throws SQLException {
        try (Connection ministry = postgres.as(Audience.REGION_READ, "");
                ResultSet rows =
                        ministry.createStatement().executeQuery("select count(*) from coverage_cells(now(), null)")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(14 * 80);
        }
    }

    private static void assertDenied(String statement) throws SQLException {
        try (Connection ministry = postgres.as(Audience.REGION_READ, "")) {
            assertThatExceptionOfType(PSQLException.class)
                    .isThrownBy(() -> ministry.createStatement().execute(statement))
                    .withMessageContaining(DENIED);
        }
    }

    private static String role() {
        return postgres.schema().database() + "_" + Audience.REGION_READ.databaseRole();
    }

    private static List<String> values(String query) throws SQLException {
        try (Connection owner = postgres.owner().getConnection();
                ResultSet rows = owner.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
