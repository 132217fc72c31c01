package org.socialcluster.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;

/** A centre writes how people reach it, and nobody else's. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnCentreTest {
    private static final OpeningHours MONDAYS = new OpeningHours("FREQ=WEEKLY;BYDAY=MO", "09:00", "18:00", null);

    private static Postgres postgres;
    private static InScope scope;
    private static Actor manager;

    @BeforeAll
    static void the_example_region() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        manager = actor("primersk", Role.CENTRE_MANAGER);
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void what_the_manager_writes_is_no_demonstration_any_more_and_stands_in_the_centres_own_history() {
        String others = value("select string_agg(concat(slug, address, phone, version), ';' order by slug) from centre"
                + " where slug <> 'primersk'");
        OwnCentreView before = get(manager);
        assertThat(before.demo()).isTrue();

        OwnCentreView now = change(manager, draft("ул. Новая, 1"), before.version());

        assertThat(now.draft()).isEqualTo(draft("ул. Новая, 1"));
        assertThat(now.demo()).isFalse();
        List<RecordChange> history = scope.as(
                manager, RecordHistory.class, it -> it.of(manager, now.id().value(), 10));
        assertThat(history).hasSize(1);
        assertThat(value("select string_agg(concat(slug, address, phone, version), ';' order by slug) from centre"
                        + " where slug <> 'primersk'"))
                .isEqualTo(others);

        change(manager, draft("ул. Ошибочная, 2"), now.version());
        OwnCentreView back = scope.as(
                manager,
                OwnCentre.class,
                it -> it.restore(manager, history.get(0).id(), now.version() + 1));
        assertThat(back.draft()).isEqualTo(draft("ул. Новая, 1"));
    }

    @Test
    void whoever_saw_an_older_version_is_refused() {
        OwnCentreView before = get(manager);
        change(manager, draft("ул. Первая, 1"), before.version());

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> change(manager, draft("ул. Вторая, 2"), before.version()))
                .satisfies(it -> assertThat(it.type()).isEqualTo(ProblemType.STALE_VERSION));
    }

    @Test
    void hours_that_end_before_they_begin_are_refused_at_their_field() {
        OwnCentreDraft wrong = new OwnCentreDraft(
                null, null, null, List.of(MONDAYS, new OpeningHours("FREQ=WEEKLY;BYDAY=TU", "18:00", "09:00", null)));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> change(manager, wrong, get(manager).version()))
                .satisfies(it -> assertThat(it.errors()).extracting("field").containsExactly("hours[1].closes"));
    }

    @Test
    void only_a_manager_writes() {
        Actor editor = actor("primersk", Role.LISTINGS_EDITOR);

        assertThat(get(editor).slug()).isEqualTo("primersk");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(
                        () -> change(editor, draft("ул. Чужая, 1"), get(editor).version()))
                .satisfies(it -> assertThat(it.type()).isEqualTo(ProblemType.FORBIDDEN));
    }

    @Test
    void an_office_that_forgets_its_where_cannot_touch_the_table_at_all() throws SQLException {
        try (Connection office = postgres.as(Audience.OFFICE, manager.home().value())) {
            assertThatExceptionOfType(PSQLException.class)
                    .isThrownBy(() -> office.createStatement().executeUpdate("update centre set phone = '112'"))
                    .withMessageContaining("permission denied");
        }
    }

    private static OwnCentreDraft draft(String address) {
        return new OwnCentreDraft(address, "+7 343 123-45-67", "centre@example.org", List.of(MONDAYS));
    }

    private static OwnCentreView get(Actor actor) {
        return scope.as(actor, OwnCentre.class, it -> it.get(actor));
    }

    private static OwnCentreView change(Actor actor, OwnCentreDraft draft, long version) {
        return scope.as(actor, OwnCentre.class, it -> it.change(actor, draft, version));
    }

    private static Actor actor(String town, Role role) {
        CentreId centre = new CentreId(UUID.fromString(value("select id from centre where slug = '" + town + "'")));
        return new Actor(new AccountId(UUID.randomUUID()), Audience.OFFICE, centre, Set.of(role));
    }

    private static String value(String query) {
        try (Connection connection = postgres.owner().getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
