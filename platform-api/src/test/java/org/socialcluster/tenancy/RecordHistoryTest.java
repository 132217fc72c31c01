package org.socialcluster.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Role;

/** What the database writes down of a record: whole, once a transaction, and only what changed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordHistoryTest {
    private static Postgres postgres;
    private static InScope scope;
    private static CentreId primersk;
    private static CentreId obraztsovo;

    @BeforeAll
    static void the_example_region() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        primersk = new CentreId(UUID.fromString(value("select id from centre where slug = 'primersk'")));
        obraztsovo = new CentreId(UUID.fromString(value("select id from centre where slug = 'obraztsovo'")));
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void the_pack_s_own_writing_is_one_whole_entry_a_record() {
        List<RecordChange> changes = of(primersk, record("home-care"));

        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).by()).isNull();
        assertThat(changes.get(0).before()).isNull();
        assertThat(changes.get(0).after())
                .contains("\"needs\": [\"HOME_CARE\"]", "\"serviceTypes\": [\"DOMESTIC\"]", "\"town\": \"obraztsovo\"");
    }

    @Test
    void one_transaction_that_changes_name_and_needs_is_one_entry_with_both() throws SQLException {
        UUID food = record("food");
        AccountId person = new AccountId(UUID.randomUUID());
        work(primersk, person, """
                update social_service set name = 'Промежуточное' where slug = 'food';
                update social_service set name = 'Обеды', version = version + 1 where slug = 'food';
                delete from service_need where service_id = '%1$s';
                insert into service_need (centre_id, service_id, need_code, sort_order)
                select '%2$s', '%1$s', need_code, sort_order from (values ('HOME_CARE', 1), ('FOOD_AID', 2)) n (need_code, sort_order);
                """.formatted(food, primersk));

        List<RecordChange> changes = of(primersk, food);

        assertThat(changes).hasSize(2);
        assertThat(changes.get(0).by()).isEqualTo(person);
        assertThat(changes.get(0).before()).contains("Горячие обеды").contains("\"needs\": [\"FOOD_AID\"]");
        assertThat(changes.get(0).after())
                .contains("\"name\": \"Обеды\"", "\"needs\": [\"HOME_CARE\", \"FOOD_AID\"]")
                .doesNotContain("Промежуточное");
        assertThat(changes.get(1).before()).isNull();
    }

    @Test
    void nothing_changed_is_nothing_written() throws SQLException {
        UUID service = record("home-care");

        work(primersk, new AccountId(UUID.randomUUID()), """
                update social_service set version = version + 1, updated_at = now() where slug = 'home-care';
                update service_need set sort_order = sort_order where service_id = '%s';
                """.formatted(service));

        assertThat(of(primersk, service)).hasSize(1);
    }

    @Test
    void a_provider_s_sectors_and_a_place_s_access_are_part_of_their_records() throws SQLException {
        work(
                primersk,
                new AccountId(UUID.randomUUID()),
                "delete from provider_sector; delete from place_accessibility");

        UUID provider = UUID.fromString(value("select id from provider where slug = 'kcson'"));
        assertThat(of(primersk, provider).get(0).before()).contains("\"sectors\": [\"SOCIAL_WELFARE\"]");
        assertThat(of(primersk, provider).get(0).after()).contains("\"sectors\": []");
        UUID place = UUID.fromString(value("select id from place where slug = 'kcson-place'"));
        assertThat(of(primersk, place).get(0).before()).contains("\"accessibility\": [\"WHEELCHAIR\", \"RAMP\"]");
        assertThat(of(primersk, place).get(0).after()).contains("\"accessibility\": []");
    }

    @Test
    void a_foreign_office_sees_nothing_and_a_visitor_may_not_ask() {
        assertThat(of(obraztsovo, record("home-care"))).isEmpty();
        for (Actor stranger :
                List.of(Actor.visitorOf(primersk), new Actor(person(), Audience.REGION_READ, primersk, Set.of()))) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() ->
                            scope.as(stranger, RecordHistory.class, it -> it.of(stranger, record("home-care"), 10)));
        }
    }

    @Test
    void what_was_never_public_goes_without_a_trace_but_its_history_and_what_was_stays() throws SQLException {
        UUID draft = UUID.randomUUID();
        work(primersk, person(), """
                insert into social_service (centre_id, id, slug, name, description, provider_id, form, cost_kind, capacity_state, status, demo)
                select centre_id, '%s', 'draft', 'Черновик', '', id, 'VISIT', 'FREE', 'UNKNOWN', 'DRAFT', false from provider where slug = 'kcson';
                """.formatted(draft));
        work(primersk, person(), "delete from social_service where slug = 'draft'");

        assertThat(of(primersk, draft)).hasSize(2);
        assertThat(of(primersk, draft).get(0).after()).isNull();
        for (String statement : List.of(
                "delete from social_service where slug = 'home-care'",
                "update social_service set status = 'DRAFT', first_published_at = null where slug = 'home-care';"
                        + " delete from social_service where slug = 'home-care'")) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> work(primersk, person(), statement))
                    .withMessageContaining("archived, not deleted");
        }
    }

    private static List<RecordChange> of(CentreId centre, UUID record) {
        Actor actor = new Actor(person(), Audience.OFFICE, centre, Set.of(Role.COORDINATOR));
        return scope.as(actor, RecordHistory.class, it -> it.of(actor, record, 10));
    }

    private static AccountId person() {
        return new AccountId(UUID.randomUUID());
    }

    private static UUID record(String slug) {
        return UUID.fromString(value("select id from social_service where slug = '" + slug + "'"));
    }

    private static void work(CentreId centre, AccountId person, String statements) throws SQLException {
        try (Connection office = postgres.as(Audience.OFFICE, centre);
                Statement sql = office.createStatement()) {
            sql.execute("set local app.actor = '" + person + "'");
            sql.execute(statements);
            office.commit();
        }
    }

    private static String value(String query) {
        try (Connection connection = postgres.owner().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
