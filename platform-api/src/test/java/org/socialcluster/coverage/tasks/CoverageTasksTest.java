package org.socialcluster.coverage.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CoverageTasksTest {
    private static Postgres postgres;
    private static InScope scope;
    private static CentreId primersk;
    private static CentreId obraztsovo;
    private static Actor ministry;

    @BeforeAll
    static void load_the_region() throws SQLException {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), false, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        primersk = centre("primersk");
        obraztsovo = centre("obraztsovo");
        ministry = person(Audience.REGION_READ, centre("region"), Role.MINISTRY_REVIEWER);
    }

    @BeforeEach
    void nothing_is_handed_to_anybody() {
        postgres.run("delete from coverage_task");
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void the_ministry_hands_a_gap_to_a_centre_and_reads_its_answer() {
        TaskId id = made(primersk, "FOOD_AID", TaskKind.HANDED, 14);
        CoverageTask task = only(manager(primersk));
        assertThat(task.inForce()).isTrue();
        assertThat(waiting(primersk)).isOne();

        work(
                manager(primersk),
                it -> it.answer(manager(primersk), id, task.version(), new TaskAnswer(true, " Нашли ")));

        assertThat(only(ministry)).satisfies(done -> {
            assertThat(done.state()).isEqualTo(TaskState.DONE);
            assertThat(done.answer()).isEqualTo("Нашли");
            assertThat(done.inForce()).isFalse();
        });
        assertThat(waiting(primersk)).isZero();
        assertThat(postgres.values("select operation from history where table_name = 'coverage_task' and row_id = '"
                        + id + "' order by at"))
                .containsExactly("INSERT", "UPDATE");
    }

    @Test
    void an_answer_gives_way_to_the_next_task_of_the_same_gap_and_stands_again_when_that_is_taken_back() {
        TaskId id = made(primersk, "FOOD_AID", TaskKind.HANDED, 14);
        made(primersk, "HOME_CARE", TaskKind.HANDED, 14);
        work(manager(primersk), it -> it.answer(manager(primersk), id, 1, new TaskAnswer(true, null)));
        assertThat(standing(id, true)).isEqualTo(TaskStanding.UNPROVEN);
        assertThat(standing(id, false)).isEqualTo(TaskStanding.DONE);

        TaskId next = made(primersk, "FOOD_AID", TaskKind.ACCEPTED, 14);
        assertThat(standing(id, true)).isEqualTo(TaskStanding.EARLIER);

        work(ministry, it -> it.withdraw(ministry, next, 1));
        assertThat(standing(id, true)).isEqualTo(TaskStanding.UNPROVEN);
        assertThat(standing(next, true)).isEqualTo(TaskStanding.WITHDRAWN);
    }

    private static TaskStanding standing(TaskId id, boolean gap) {
        return TaskStanding.of(
                tasks(ministry).stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst()
                        .orElseThrow(),
                gap);
    }

    @Test
    void a_centre_says_why_it_cannot() {
        TaskId id = made(primersk, "FOOD_AID", TaskKind.HANDED, 14);
        Actor manager = manager(primersk);

        refused(ProblemType.INVALID_INPUT, manager, it -> it.answer(manager, id, 1, new TaskAnswer(false, "  ")));
        work(manager, it -> it.answer(manager, id, 1, new TaskAnswer(false, "Нет помещения")));

        assertThat(only(ministry).state()).isEqualTo(TaskState.REFUSED);
    }

    @Test
    void a_centre_sees_no_task_of_another_and_answers_none() throws SQLException {
        TaskId id = made(primersk, "FOOD_AID", TaskKind.HANDED, 14);
        Actor stranger = manager(obraztsovo);

        assertThat(tasks(stranger)).isEmpty();
        assertThat(waiting(obraztsovo)).isZero();
        refused(ProblemType.NOT_FOUND, stranger, it -> it.answer(stranger, id, 1, new TaskAnswer(true, null)));
        try (Connection office = postgres.as(Audience.OFFICE, obraztsovo)) {
            assertThat(office.createStatement().executeUpdate("update coverage_task set state = 'OPEN'"))
                    .isZero();
        }
    }

    @Test
    void a_centre_cannot_change_what_was_asked_even_in_plain_sql() throws SQLException {
        made(primersk, "FOOD_AID", TaskKind.HANDED, 14);
        for (String statement : List.of(
                "update coverage_task set reason = 'x'", "delete from coverage_task", """
                insert into coverage_task (centre_id, id, need_code, kind, reason, due, made_by)
                values ('%s', gen_random_uuid(), 'HOME_CARE', 'ACCEPTED', 'x', current_date, gen_random_uuid())
                """.formatted(primersk))) {
            try (Connection office = postgres.as(Audience.OFFICE, primersk)) {
                assertThatExceptionOfType(PSQLException.class)
                        .isThrownBy(() -> office.createStatement().execute(statement))
                        .withMessageContaining("permission denied");
            }
        }
    }

    @Test
    void what_is_accepted_is_an_open_gap_again_when_its_day_has_passed() {
        made(primersk, "FOOD_AID", TaskKind.ACCEPTED, 14);
        assertThat(only(ministry).inForce()).isTrue();
        refused(
                ProblemType.CONFLICT,
                ministry,
                it -> it.make(ministry, draft(primersk, "FOOD_AID", TaskKind.HANDED, 3)));

        postgres.run("update coverage_task set due = current_date - 2");

        assertThat(only(ministry).lapsed()).isTrue();
        assertThat(only(ministry).inForce()).isFalse();
        made(primersk, "FOOD_AID", TaskKind.HANDED, 3);
        List<CoverageTask> ofCell = read(ministry, it -> it.of(ministry, primersk, "FOOD_AID"));
        assertThat(ofCell).extracting(CoverageTask::state).containsExactly(TaskState.OPEN, TaskState.WITHDRAWN);
    }

    @Test
    void what_is_accepted_is_nothing_for_the_centre_to_answer() {
        TaskId id = made(primersk, "FOOD_AID", TaskKind.ACCEPTED, 14);
        Actor manager = manager(primersk);

        assertThat(waiting(primersk)).isZero();
        refused(ProblemType.STALE_VERSION, manager, it -> it.answer(manager, id, 1, new TaskAnswer(true, null)));
    }

    @Test
    void whoever_looked_at_an_older_state_is_told_so() {
        TaskId id = made(primersk, "FOOD_AID", TaskKind.HANDED, 14);
        work(manager(primersk), it -> it.answer(manager(primersk), id, 1, new TaskAnswer(true, null)));

        refused(ProblemType.STALE_VERSION, ministry, it -> it.withdraw(ministry, id, 1));
        refused(ProblemType.NOT_FOUND, ministry, it -> it.withdraw(ministry, new TaskId(UUID.randomUUID()), 1));
    }

    @Test
    void of_two_who_hand_the_same_gap_at_once_one_is_told() throws Exception {
        Callable<Boolean> hand = () -> {
            try (InScope own = new InScope(postgres, Clock.systemUTC())) {
                own.as(
                        ministry,
                        CoverageTasks.class,
                        it -> it.make(ministry, draft(primersk, "HOME_CARE", TaskKind.HANDED, 5)));
                return true;
            } catch (Problem conflict) {
                return false;
            }
        };

        assertThat(InScope.atOnce(List.of(hand, hand))).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void a_day_that_has_passed_an_unknown_need_and_a_stranger_are_refused() {
        refused(
                ProblemType.INVALID_INPUT,
                ministry,
                it -> it.make(ministry, draft(primersk, "FOOD_AID", TaskKind.HANDED, -2)));
        refused(
                ProblemType.NOT_FOUND,
                ministry,
                it -> it.make(ministry, draft(primersk, "NO_SUCH", TaskKind.HANDED, 2)));
        Actor manager = manager(primersk);
        refused(
                ProblemType.FORBIDDEN,
                manager,
                it -> it.make(manager, draft(primersk, "FOOD_AID", TaskKind.HANDED, 2)));
        Actor editor = person(Audience.OFFICE, primersk, Role.LISTINGS_EDITOR);
        refused(ProblemType.FORBIDDEN, editor, it -> it.list(editor));
    }

    @Test
    void a_reason_of_nothing_but_signs_that_nobody_sees_is_none() {
        refused(
                ProblemType.INVALID_INPUT,
                ministry,
                it -> it.make(
                        ministry,
                        new TaskDraft(
                                primersk,
                                "FOOD_AID",
                                TaskKind.HANDED,
                                "\u00A0",
                                LocalDate.now(Clock.systemUTC()).plusDays(5))));
        TaskId id = made(primersk, "FOOD_AID", TaskKind.HANDED, 14);
        Actor manager = manager(primersk);
        refused(ProblemType.INVALID_INPUT, manager, it -> it.answer(manager, id, 1, new TaskAnswer(false, "\u2800")));
    }

    @Test
    void when_a_task_was_made_and_answered_the_database_says() throws SQLException {
        made(primersk, "FOOD_AID", TaskKind.HANDED, 14);
        try (Connection office = postgres.as(Audience.OFFICE, primersk)) {
            office.createStatement()
                    .execute("update coverage_task set state = 'DONE', answered_at = '1999-01-01', version = 77");
            office.commit();
        }

        assertThat(postgres.values("select answered_at > now() - interval '1 hour' and version = 2 from coverage_task"))
                .containsExactly("t");
    }

    @Test
    void many_tasks_take_no_more_statements_than_one() {
        made(primersk, "FOOD_AID", TaskKind.HANDED, 14);
        tasks(ministry);
        int few = scope.statements();
        made(obraztsovo, "FOOD_AID", TaskKind.HANDED, 14);
        made(obraztsovo, "HOME_CARE", TaskKind.ACCEPTED, 14);

        assertThat(tasks(ministry)).hasSize(3);
        assertThat(scope.statements()).isEqualTo(few);
    }

    private static TaskId made(CentreId town, String need, TaskKind kind, int days) {
        return read(ministry, it -> it.make(ministry, draft(town, need, kind, days)));
    }

    private static TaskDraft draft(CentreId town, String need, TaskKind kind, int days) {
        return new TaskDraft(
                town,
                need,
                kind,
                "Найти, кто поможет",
                LocalDate.now(Clock.systemUTC()).plusDays(days));
    }

    private static CoverageTask only(Actor actor) {
        List<CoverageTask> tasks = tasks(actor);
        assertThat(tasks).hasSize(1);
        return tasks.get(0);
    }

    private static List<CoverageTask> tasks(Actor actor) {
        return read(actor, it -> it.list(actor));
    }

    private static int waiting(CentreId centre) {
        Actor manager = manager(centre);
        return read(manager, it -> it.waiting(manager));
    }

    private static void work(Actor actor, Consumer<CoverageTasks> work) {
        scope.as(actor, CoverageTasks.class, it -> {
            work.accept(it);
            return true;
        });
    }

    private static <T> T read(Actor actor, Function<CoverageTasks, T> work) {
        return scope.as(actor, CoverageTasks.class, work);
    }

    private static void refused(ProblemType type, Actor actor, Consumer<CoverageTasks> work) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> work(actor, work))
                .matches(it -> it.type() == type);
    }

    private static Actor manager(CentreId centre) {
        return person(Audience.OFFICE, centre, Role.CENTRE_MANAGER);
    }

    private static Actor person(Audience audience, @Nullable CentreId centre, Role role) {
        return new Actor(
                new AccountId(UUID.fromString("00000000-0000-7000-8000-000000000001")), audience, centre, Set.of(role));
    }

    private static CentreId centre(String slug) {
        return new CentreId(UUID.fromString(postgres.values("select id from centre where slug = '" + slug + "'")
                .get(0)));
    }
}
