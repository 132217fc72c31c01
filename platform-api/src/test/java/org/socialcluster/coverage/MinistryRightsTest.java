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
import java.util.UUID;
import java.util.regex.Pattern;
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
    private static final Pattern OWN_WORK =
            Pattern.compile("audit|coverage_(scenario|task)|scenario_service.*|report_subscription");

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
                .allMatch(it -> OWN_WORK.matcher(it).matches());
        assertThat(values("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                         where c.relkind in ('r', 'p') and has_table_privilege('%s', c.oid, 'select')
                        """.formatted(role())))
                .allMatch(it ->
                        it.equals("network_figure") || OWN_WORK.matcher(it).matches());
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

    @Test
    void a_private_what_if_of_somebody_else_cannot_be_read_changed_or_counted() throws SQLException {
        change("""
                insert into coverage_scenario (id, author, title) values ('00000000-0000-7000-8000-00000000000a', gen_random_uuid(), 'Тайный');
                insert into scenario_service (scenario_id, id, centre_id, name, form)
                select '00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b', id, 'Тайная', 'VISIT'
                  from centre where slug = 'rezh';
                insert into scenario_service_need values
                  ('00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b', 'SOCIAL_TAXI');
                """);
        for (Audience audience : List.of(Audience.REGION_READ, Audience.REGION_EDIT)) {
            try (Connection reviewer = postgres.as(audience, "")) {
                for (String table :
                        List.of("coverage_scenario", "scenario_service", "scenario_service_need", "imagined_supply")) {
                    assertThat(number(reviewer, "select count(*) from " + table))
                            .as(table)
                            .isZero();
                }
                assertThat(reviewer.createStatement().executeUpdate("update coverage_scenario set shared = true"))
                        .isZero();
                assertThat(reviewer.createStatement().executeUpdate("delete from scenario_service"))
                        .isZero();
            }
        }
        change("update coverage_scenario set shared = true");
        try (Connection reviewer = postgres.as(Audience.REGION_READ, "")) {
            assertThat(number(reviewer, "select count(*) from imagined_supply")).isOne();
            assertThat(reviewer.createStatement().executeUpdate("update coverage_scenario set title = 'x'"))
                    .isZero();
        }
        for (Audience other : List.of(Audience.SITE, Audience.OFFICE, Audience.JOBS)) {
            try (Connection connection = postgres.as(other, "")) {
                assertThat(number(connection, "select count(*) from imagined_supply"))
                        .as("shared with those who review")
                        .isZero();
            }
        }
        change("delete from coverage_scenario");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into coverage_scenario (id, author, title) values (gen_random_uuid(), gen_random_uuid(), 'x')",
                "insert into coverage_task (centre_id, id, need_code, kind, reason, due, made_by)"
                        + " select id, gen_random_uuid(), 'HOME_CARE', 'HANDED', 'x', current_date, gen_random_uuid() from published_centre where slug = 'rezh'",
                "insert into coverage_task (centre_id, id, need_code, kind, reason, due, made_by, state, answer, answered_at)"
                        + " select id, gen_random_uuid(), 'HOME_CARE', 'HANDED', 'x', current_date, gen_random_uuid(), 'DONE', 'x', now() from published_centre where slug = 'rezh'",
                "update coverage_task set state = 'DONE', answer = 'x', answered_at = now()",
                "update coverage_task set reason = 'x'"
            })
    void nothing_is_written_in_the_name_of_another(String attempt) throws SQLException {
        change("""
                delete from coverage_task;
                insert into coverage_task (centre_id, id, need_code, kind, reason, due, made_by)
                select id, gen_random_uuid(), 'SOCIAL_TAXI', 'HANDED', 'x', current_date, gen_random_uuid() from centre where slug = 'rezh'
                """);
        try (Connection ministry = postgres.as(Audience.REGION_READ, "")) {
            assertThatExceptionOfType(PSQLException.class)
                    .isThrownBy(() -> ministry.createStatement().execute(attempt))
                    .withMessageMatching("(?s).*(" + DENIED + "|row-level security).*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into coverage_task (centre_id, id, need_code, kind, reason, due, made_by)"
                        + " select id, gen_random_uuid(), 'HOME_CARE', 'HANDED', 'x', 'infinity', '%1$s' from published_centre where slug = 'rezh'",
                "insert into coverage_task (centre_id, id, need_code, kind, reason, due, made_by)"
                        + " select id, gen_random_uuid(), 'HOME_CARE', 'HANDED', 'x', '2020-02-02', '%1$s' from published_centre where slug = 'rezh'",
                "insert into coverage_task (centre_id, id, need_code, kind, reason, due, made_by)"
                        + " select id, gen_random_uuid(), 'HOME_CARE', 'HANDED', 'x', current_date + 3, '%1$s' from published_centre where kind = 'REGION'",
                "insert into report_subscription (account_id, cadence, secret, told_on)"
                        + " values ('%1$s', 'DAILY', 'abcdefghijklmnopqrstuvwxyz', '-infinity')",
                "insert into report_subscription (account_id, cadence, secret, told_on)"
                        + " values ('%1$s', 'DAILY', 'no key of a link, \u043d\u0435\u0442', current_date)"
            })
    void odd_days_and_keys_are_refused_for_one_would_stop_what_is_made_for_all(String attempt) throws SQLException {
        String account = UUID.randomUUID().toString();
        change("insert into account (id, login, name, status) values ('%1$s', '%1$s', 'x', 'ACTIVE')"
                .formatted(account));
        try (Connection ministry = postgres.as(Audience.REGION_READ, "")) {
            ministry.createStatement().execute("select set_config('app.actor', '" + account + "', true)");
            assertThatExceptionOfType(PSQLException.class)
                    .isThrownBy(() -> ministry.createStatement().execute(attempt.formatted(account)))
                    .withMessageMatching("(?s).*(a task is for a town and for a day that comes|check constraint).*");
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void change(String sql) throws SQLException {
        try (Connection owner = postgres.owner().getConnection()) {
            owner.createStatement().execute(sql);
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
