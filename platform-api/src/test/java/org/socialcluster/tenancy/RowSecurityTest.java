package org.socialcluster.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.Audience;

/** The database's own fence: what holds when the application forgets its WHERE. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RowSecurityTest {
    /** Tables that belong to no tenant; every other table must be protected as a tenant's. */
    private static final Set<String> REGIONAL = Set.of(
            "account",
            "api_token",
            "branch_walk",
            "branch_walk_step",
            "calendar_day",
            "calendar_year",
            "centre",
            "centre_distance",
            "coverage_change",
            "coverage_day",
            "coverage_scenario",
            "coverage_town_change",
            "document",
            "expert_check",
            "flyway_schema_history",
            "invitation",
            "legal_act",
            "listing_change",
            "membership",
            "navigator_version",
            "need",
            "need_group",
            "need_term",
            "pack_proposal",
            "pack_record",
            "preview",
            "region",
            "region_pack",
            "report_subscription",
            "route",
            "route_amount",
            "route_basis",
            "route_evidence",
            "route_related",
            "route_source",
            "route_step",
            "route_step_channel",
            "route_step_document",
            "route_term",
            "route_version",
            "scenario_service",
            "scenario_service_need",
            "scenario_service_town",
            "scheduled_tasks",
            "search_word",
            "session",
            "step_comment",
            "step_objection",
            "step_verification",
            "taxonomy",
            "taxonomy_term",
            "throttle");

    private static Postgres postgres;
    private static UUID own;
    private static UUID foreign;

    @BeforeAll
    static void two_centres_with_a_provider_each() throws SQLException {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), false, Clock.systemUTC());
        own = UUID.fromString(value("select id from centre where slug = 'primersk'"));
        foreign = UUID.fromString(value("select id from centre where slug = 'obraztsovo'"));
        asOwner("""
                insert into provider (centre_id, id, slug, name, kind, status, demo)
                select id, gen_random_uuid(), 'org-' || slug, 'Организация', 'NPO', 'DRAFT', true from centre where kind = 'TOWN';
                """);
    }

    @Test
    void every_tenant_table_leads_its_key_with_the_centre_and_forces_row_security_on_everybody() throws SQLException {
        List<String> broken = new ArrayList<>();
        for (String table : tables()) {
            if (REGIONAL.contains(table)) {
                continue;
            }
            String state = value("""
                    select concat_ws(', ',
                      case when not relrowsecurity then 'no row security' end,
                      case when not relforcerowsecurity then 'not forced' end,
                      case when not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'owner') then 'no owner policy' end,
                      case when not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'centre') then 'no centre policy' end,
                      case when (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                                  where i.indrelid = c.oid and i.indisprimary) is distinct from 'centre_id' then 'key does not begin with centre_id' end)
                      from pg_class c where c.oid = '%s'::regclass
                    """.formatted(table));
            if (!state.isEmpty()) {
                broken.add(table + ": " + state);
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void foreign_keys_between_tenant_tables_carry_the_centre() throws SQLException {
        assertThat(values("""
                                select conrelid::regclass || ' → ' || confrelid::regclass
                                  from pg_constraint c
                                 where contype = 'f'
                                   and exists (select 1 from pg_policy p where p.polrelid = c.confrelid and p.polname = 'centre')
                                   and (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) <> 'centre_id'
                                """)).isEmpty();
    }

    @Test
    void without_a_role_everything_is_denied() throws SQLException {
        try (Connection connection = postgres.application().getConnection()) {
            assertThatExceptionOfType(PSQLException.class)
                    .isThrownBy(() -> connection.createStatement().executeQuery("select * from provider"))
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    void an_office_without_a_centre_sees_no_rows() throws SQLException {
        try (Connection office = postgres.as(Audience.OFFICE, "")) {
            assertThat(count(office, "select count(*) from provider")).isZero();
        }
    }

    @Test
    void an_office_that_forgets_its_where_sees_its_own_rows_only() throws SQLException {
        try (Connection office = postgres.as(Audience.OFFICE, own)) {
            assertThat(count(office, "select count(*) from provider")).isOne();
            assertThat(count(office, "select count(*) from provider where centre_id <> '" + own + "'"))
                    .isZero();
            assertThat(office.createStatement().executeUpdate("update provider set name = 'Моё'"))
                    .isOne();
            assertThat(office.createStatement()
                            .executeUpdate("delete from provider where centre_id = '" + foreign + "'"))
                    .isZero();
        }
    }

    @Test
    void an_office_cannot_write_a_row_into_another_centre_nor_move_one_there() throws SQLException {
        try (Connection office = postgres.as(Audience.OFFICE, own)) {
            assertThatExceptionOfType(PSQLException.class)
                    .isThrownBy(() ->
                            office.createStatement().executeUpdate("update provider set centre_id = '" + foreign + "'"))
                    .withMessageContaining("row-level security");
        }
    }

    @Test
    void a_row_cannot_point_at_a_row_of_another_tenant() throws SQLException {
        String foreignProvider = value("select id from provider where centre_id = '" + foreign + "'");

        try (Connection office = postgres.as(Audience.OFFICE, own)) {
            assertThatExceptionOfType(PSQLException.class)
                    .isThrownBy(() -> office.createStatement().executeUpdate("""
                                    insert into social_service (centre_id, id, slug, name, description, provider_id, form, cost_kind, capacity_state, status, demo)
                                    values ('%s', gen_random_uuid(), 's', 'Услуга', '', '%s', 'VISIT', 'FREE', 'UNKNOWN', 'DRAFT', true)
                                    """.formatted(own, foreignProvider)))
                    .withMessageContaining("foreign key");
        }
    }

    @Test
    void a_regional_editor_works_in_the_region_s_own_centre_and_in_no_other() throws SQLException {
        asOwner("""
                insert into provider (centre_id, id, slug, name, kind, status, demo)
                select id, gen_random_uuid(), 'org-region', 'Организация', 'NPO', 'DRAFT', true from centre where kind = 'REGION'
                on conflict do nothing;
                """);
        String region = value("select id from centre where kind = 'REGION'");

        try (Connection editor = postgres.as(Audience.REGION_EDIT, region)) {
            assertThat(count(editor, "select count(*) from provider where centre_id = '" + region + "'"))
                    .isOne();
            assertThat(count(editor, "select count(*) from provider")).isOne();
        }
        try (Connection editor = postgres.as(Audience.REGION_EDIT, own)) {
            assertThat(count(editor, "select count(*) from provider")).isZero();
        }
    }

    @Test
    void an_office_tells_the_audit_log_of_now_and_of_itself_alone() throws SQLException {
        UUID somebody = UUID.randomUUID();
        for (String told : List.of(
                "'%s', now() - interval '1 day', '%s'".formatted(own, somebody),
                "'%s', now() + interval '1 day', '%s'".formatted(own, somebody),
                "'%s', now(), '%s'".formatted(foreign, somebody),
                "'%s', now(), '%s'".formatted(own, UUID.randomUUID()),
                "'%s', now(), null".formatted(own))) {
            assertThatExceptionOfType(PSQLException.class)
                    .as(told)
                    .isThrownBy(() -> tell(Audience.OFFICE, somebody, told))
                    .withMessageContaining("row-level security");
        }

        tell(Audience.OFFICE, somebody, "'%s', now(), '%s'".formatted(own, somebody));
        tell(Audience.SIGN_IN, somebody, "'%s', now(), null".formatted(foreign));
        assertThatExceptionOfType(PSQLException.class)
                .isThrownBy(() ->
                        tell(Audience.SIGN_IN, somebody, "'%s', now() - interval '1 day', null".formatted(foreign)))
                .withMessageContaining("row-level security");
    }

    private static void tell(Audience audience, UUID atWork, String told) throws SQLException {
        try (Connection connection = postgres.as(audience, own);
                Statement sql = connection.createStatement()) {
            sql.execute("set local app.actor = '" + atWork + "'");
            sql.execute("insert into audit (id, kind, centre_id, at, actor) values (gen_random_uuid(), 'TEST', " + told
                    + ")");
        }
    }

    @Test
    void a_draft_is_in_no_published_view_of_any_role() throws SQLException {
        for (Audience audience : List.of(Audience.SITE, Audience.OFFICE, Audience.REGION_READ, Audience.REGION_EDIT)) {
            try (Connection connection = postgres.as(audience, foreign)) {
                assertThat(count(connection, "select count(*) from published_provider"))
                        .as(audience.name())
                        .isZero();
            }
        }
    }

    @Test
    void history_is_written_by_the_trigger_and_by_nobody_else() throws SQLException {
        try (Connection office = postgres.as(Audience.OFFICE, own)) {
            int before = count(office, "select count(*) from history");
            office.createStatement().executeUpdate("update provider set name = 'Новое имя'");
            office.createStatement().execute("set constraints all immediate");

            assertThat(count(
                            office,
                            "select count(*) from history where new_row ->> 'name' = 'Новое имя' and centre_id = '"
                                    + own + "'"))
                    .isOne();
            assertThat(count(office, "select count(*) from history")).isEqualTo(before + 1);
            assertThatExceptionOfType(PSQLException.class)
                    .isThrownBy(() -> office.createStatement().executeUpdate("delete from history"))
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    void the_role_and_the_centre_fall_back_when_the_transaction_ends() throws SQLException {
        try (Connection connection = postgres.as(Audience.OFFICE, own)) {
            assertThat(count(connection, "select count(*) from provider")).isOne();
            connection.commit();

            assertThatExceptionOfType(PSQLException.class)
                    .isThrownBy(() -> count(connection, "select count(*) from provider"))
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    void the_application_owns_nothing_and_cannot_make_tables() throws SQLException {
        try (Connection connection = postgres.application().getConnection()) {
            assertThatExceptionOfType(PSQLException.class)
                    .isThrownBy(() -> connection.createStatement().execute("create table mine (x int)"))
                    .withMessageContaining("permission denied");
            assertThatExceptionOfType(PSQLException.class)
                    .isThrownBy(() -> connection.createStatement().execute("create temporary table mine (x int)"))
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    void nobody_but_sign_in_reads_accounts() throws SQLException {
        Set<String> readers = new TreeSet<>();
        for (Audience audience : Audience.values()) {
            try (Connection connection = postgres.as(audience, own)) {
                connection
                        .createStatement()
                        .executeQuery("select * from account")
                        .close();
                readers.add(audience.name());
            } catch (PSQLException denied) {
                assertThat(denied.getMessage()).contains("permission denied");
            }
        }

        assertThat(readers).containsExactly("SIGN_IN");
    }

    private static List<String> tables() throws SQLException {
        return values("select tablename from pg_tables where schemaname = 'public' order by 1");
    }

    private static String value(String query) throws SQLException {
        return values(query).get(0);
    }

    private static List<String> values(String query) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static void asOwner(String statements) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statements);
        }
    }

    private static int count(Connection connection, String query) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
