package org.socialcluster.freshness;

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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.freshness.DueRecord.Aspect;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ConfirmationState;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.Slice;

/** The manager's hour a week: what is to be confirmed in the example town, in what order. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkListTest {
    private static final Slice ALL = new Slice(0, 100, "");

    private static Postgres postgres;
    private static InScope scope;
    private static Actor manager;

    @BeforeAll
    static void a_manager_at_work() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        manager = actor("primersk", Audience.OFFICE, Role.CENTRE_MANAGER);
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @BeforeEach
    void everything_was_confirmed_today() {
        sql("update need set stale_after_days = 180 where code = 'HOME_CARE'");
        for (String table : List.of("social_service", "provider", "place", "centre_event", "staff_member")) {
            sql("update " + table
                    + " set confirmed_at = now(), confirmed_by = 'CENTRE_CALL', confirmed_by_account = null");
        }
        sql(
                "update social_service set status = 'PUBLISHED', closed_reason = null, closed_until = null, capacity_state = 'LIMITED'");
    }

    @Test
    void nothing_is_due_while_all_of_it_is_fresh() {
        assertThat(list(manager)).isEmpty();
        assertThat(workload()).isEqualTo(new Workload(0, 0, 0));
    }

    @Test
    void every_kind_is_due_when_its_own_clock_has_run_out_and_the_longest_waiting_stands_first() {
        age("social_service", "home-care", 400);
        age("provider", "kcson", 310);
        age("place", "kcson-place", 306);

        assertThat(list(manager))
                .extracting(DueRecord::kind)
                .containsExactly(ListingKind.SERVICE, ListingKind.PROVIDER, ListingKind.PLACE);
        DueRecord first = list(manager).get(0);
        assertThat(first.state()).isEqualTo(ConfirmationState.LONG_OVERDUE);
        assertThat(first.beside()).isEqualTo("Центр обслуживания Примерска (демо)");
        assertThat(list(manager).get(1).daysLate()).isEqualTo(5);
        assertThat(list(manager).get(1).state()).isEqualTo(ConfirmationState.DUE);
        assertThat(workload().records()).isEqualTo(3);
        assertThat(workload().late()).isOne();
        assertThat(workload().minutes()).isEqualTo(2);
        assertThat(scope.statements()).isOne();
    }

    @Test
    void what_people_look_for_in_vain_goes_before_what_only_waits_longer() {
        age("provider", "kcson", 320);
        age("social_service", "home-care", 130);
        sql("update social_service set capacity_state = 'UNKNOWN'");
        assertThat(list(manager))
                .extracting(DueRecord::kind)
                .containsExactly(ListingKind.PROVIDER, ListingKind.SERVICE);

        sql("insert into demand_count (centre_id, need_code, source, day, n)"
                + " select id, 'HOME_CARE', 'SEARCH', current_date, 14 from centre where slug = 'primersk'");

        assertThat(list(manager))
                .extracting(DueRecord::kind)
                .containsExactly(ListingKind.SERVICE, ListingKind.PROVIDER);
        assertThat(list(manager).get(0).demand()).isEqualTo(14);
        sql("delete from demand_count");
    }

    @Test
    void the_smallest_norm_of_its_needs_binds_a_service() {
        sql("update need set stale_after_days = 90 where code = 'HOME_CARE'");
        age("social_service", "home-care", 46);

        assertThat(list(manager)).extracting(DueRecord::aspect).containsExactly(Aspect.ROOM);
        age("social_service", "home-care", 80);

        assertThat(list(manager))
                .extracting(DueRecord::aspect, DueRecord::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Aspect.ROOM, ConfirmationState.LONG_OVERDUE));
        sql("update social_service set capacity_state = 'UNKNOWN'");

        assertThat(list(manager))
                .extracting(DueRecord::aspect, DueRecord::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Aspect.RECORD, ConfirmationState.OVERDUE));
    }

    @Test
    void what_a_service_says_of_its_room_is_due_sooner_than_the_rest() {
        age("social_service", "home-care", 20);

        assertThat(list(manager)).singleElement().satisfies(it -> {
            assertThat(it.aspect()).isEqualTo(Aspect.ROOM);
            assertThat(it.daysLate()).isEqualTo(5);
        });
        sql("update social_service set capacity_updated_at = now()");

        assertThat(list(manager)).as("somebody has written it down anew").isEmpty();
    }

    @Test
    void what_residents_do_not_see_waits() {
        age("social_service", "home-care", 400);
        age("place", "shelter-place", 400);
        for (String status : List.of("DRAFT", "ARCHIVED", "CLOSED")) {
            sql("update social_service set status = '" + status + "' where slug = 'home-care'");
            assertThat(list(manager)).extracting(DueRecord::kind).containsExactly(ListingKind.PLACE);
        }
        sql("update social_service set status = 'CLOSED', closed_until = current_date - 3 where slug = 'home-care'");

        assertThat(list(manager))
                .as("its closure is over")
                .extracting(DueRecord::kind)
                .containsExactlyInAnyOrder(ListingKind.SERVICE, ListingKind.PLACE);
    }

    @Test
    void a_confirmed_record_leaves_the_list_and_says_who_confirmed_it_and_comes_back_when_that_is_taken_back() {
        age("social_service", "home-care", 400);
        age("provider", "kcson", 400);
        age("place", "kcson-place", 400);
        for (DueRecord due : list(manager)) {
            Confirmed given = confirm(due);

            assertThat(list(manager)).extracting(DueRecord::id).doesNotContain(due.id());
            assertThat(value("select confirmed_by_account from " + table(due) + " where id = '" + due.id() + "'"))
                    .isEqualTo(manager.person().toString());
            scope.as(manager, WorkList.class, it -> takeBack(it, given));

            assertThat(list(manager)).extracting(DueRecord::id).contains(due.id());
            assertThat(value("select confirmed_by from " + table(due) + " where id = '" + due.id() + "'"))
                    .isEqualTo("CENTRE_CALL");
        }
    }

    @Test
    void events_and_people_have_clocks_of_their_own() {
        sql(
                "insert into centre_event (centre_id, id, slug, name, description, kind, format, starts, duration_minutes, ends_by, rrule,"
                        + " cost_kind, status, demo, confirmed_at)"
                        + " select id, gen_random_uuid(), 'klub-' || n, 'Клуб ' || n, '', 'MEETING', 'ONSITE', now()::timestamp, 60,"
                        + " case n when 2 then now()::timestamp - interval '1 day' end, case n when 1 then 'FREQ=WEEKLY' end, 'FREE',"
                        + " 'PUBLISHED', true, now() - interval '31 days' from centre, generate_series(1, 2) n where slug = 'primersk'");
        sql("insert into staff_member (centre_id, id, slug, position, status, demo, confirmed_at)"
                + " select id, gen_random_uuid(), 'probnyy', 'Пробный координатор', 'PUBLISHED', true, now() - interval '61 days'"
                + " from centre where slug = 'primersk'");

        List<DueRecord> due = list(manager);

        assertThat(due)
                .as("what is over is not asked about")
                .extracting(DueRecord::name)
                .containsExactlyInAnyOrder("Клуб 1", "Пробный координатор");
        due.forEach(WorkListTest::confirm);
        assertThat(list(manager)).isEmpty();
        sql(
                "update centre_event set status = 'ARCHIVED' where slug like 'klub-_'; update staff_member set status = 'ARCHIVED' where slug = 'probnyy'");
    }

    @Test
    void a_confirmation_is_not_taken_back_over_a_later_change() {
        age("provider", "kcson", 400);
        Confirmed given = confirm(list(manager).get(0));
        sql("update provider set name = name || ' и другие', version = version + 1 where slug = 'kcson'");

        refused(ProblemType.CONFLICT, () -> scope.as(manager, WorkList.class, it -> takeBack(it, given)));
    }

    @Test
    void a_record_that_somebody_else_has_changed_is_not_confirmed_unseen() {
        age("provider", "kcson", 400);
        DueRecord due = list(manager).get(0);
        sql("update provider set version = version + 1 where slug = 'kcson'");

        refused(ProblemType.STALE_VERSION, () -> confirm(due));
    }

    @Test
    void another_centre_sees_none_of_it_and_confirms_none_of_it() {
        age("provider", "kcson", 400);
        DueRecord due = list(manager).get(0);
        Actor foreign = actor("obraztsovo", Audience.OFFICE, Role.CENTRE_MANAGER);

        assertThat(list(foreign)).extracting(DueRecord::id).doesNotContain(due.id());
        refused(
                ProblemType.NOT_FOUND,
                () -> scope.as(
                        foreign, WorkList.class, it -> it.confirm(foreign, due.kind(), due.id(), due.version())));
    }

    @Test
    void who_does_not_list_does_not_confirm_and_a_visitor_does_not_even_look() {
        age("provider", "kcson", 400);
        DueRecord due = list(manager).get(0);
        Actor coordinator = actor("primersk", Audience.OFFICE, Role.COORDINATOR);
        Actor visitor = Actor.visitorOf(manager.home());

        refused(
                ProblemType.FORBIDDEN,
                () -> scope.as(
                        coordinator,
                        WorkList.class,
                        it -> it.confirm(coordinator, due.kind(), due.id(), due.version())));
        refused(ProblemType.UNAUTHENTICATED, () -> list(visitor));
    }

    private static String table(DueRecord due) {
        return due.kind() == ListingKind.SERVICE ? "social_service" : due.kind().code();
    }

    private static Confirmed confirm(DueRecord due) {
        return scope.as(manager, WorkList.class, it -> it.confirm(manager, due.kind(), due.id(), due.version()));
    }

    private static boolean takeBack(WorkList work, Confirmed given) {
        work.takeBack(manager, given);
        return true;
    }

    private static List<DueRecord> list(Actor actor) {
        return scope.as(actor, WorkList.class, it -> it.list(actor, ALL));
    }

    private static Workload workload() {
        return scope.as(manager, WorkList.class, it -> it.workload(manager));
    }

    private static void age(String table, String slug, int days) {
        sql("update %s set confirmed_at = now() - interval '%d days 1 hour'%s where slug = '%s'"
                .formatted(
                        table,
                        days,
                        table.equals("social_service")
                                ? ", capacity_updated_at = now() - interval '%d days 1 hour'".formatted(days)
                                : "",
                        slug));
    }

    private static void refused(ProblemType type, ThrowingCallable deed) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(deed)
                .satisfies(it -> assertThat(it.type()).isEqualTo(type));
    }

    private static Actor actor(String town, Audience audience, Role role) {
        return new Actor(
                new AccountId(new UUID(0, 1)),
                audience,
                new CentreId(UUID.fromString(value("select id from centre where slug = '" + town + "'"))),
                Set.of(role));
    }

    private static void sql(String statement) {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String value(String query) {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
