package org.socialcluster.coverage.briefing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.coverage.Coverage;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.coverage.GapCause;
import org.socialcluster.coverage.tasks.CoverageTasks;
import org.socialcluster.coverage.tasks.TaskAnswer;
import org.socialcluster.coverage.tasks.TaskDraft;
import org.socialcluster.coverage.tasks.TaskId;
import org.socialcluster.coverage.tasks.TaskKind;
import org.socialcluster.coverage.tasks.TaskStanding;
import org.socialcluster.coverage.time.CellChange;
import org.socialcluster.coverage.time.CoverageDays;
import org.socialcluster.coverage.time.Moved;
import org.socialcluster.coverage.time.Snapshots;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;

/** What the first page tells, against the lists that it leads to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BriefingsTest {
    private static Snapshots region;
    private static Actor ministry;

    @BeforeAll
    static void three_days_with_edits_between_them() {
        region = new Snapshots();
        ministry = person(Audience.REGION_READ, "region", Role.MINISTRY_REVIEWER);
        assertThat(region.take(region.ago(40))).isTrue();
        edit("confirmed_at = now() - interval '5 years'", "asbest");
        assertThat(region.take(region.ago(5))).isTrue();
        edit("capacity_state = 'FULL'", "irbit");
        assertThat(region.take(region.ago(0))).isTrue();
    }

    @BeforeEach
    void nothing_is_handed_to_anybody() {
        region.postgres.run("delete from coverage_task");
    }

    @AfterAll
    static void close() {
        region.close();
    }

    private static void edit(String change, String town) {
        region.postgres.run("update social_service s set %s from centre c where c.id = s.centre_id and c.slug = '%s'"
                .formatted(change, town));
    }

    @Test
    void the_worst_towns_and_needs_have_the_least_by_the_norm_of_all() {
        CoverageMatrix matrix = matrix();
        Briefing briefing = briefing(matrix, 5);

        List<Integer> all = matrix.towns().stream()
                .map(it -> matrix.sum(it.id(), matrix.needs()).byNorm())
                .sorted()
                .toList();
        assertThat(briefing.towns()).extracting(it -> it.sum().byNorm()).isEqualTo(all.subList(0, 5));
        assertThat(briefing.needs())
                .hasSize(5)
                .allSatisfy(need -> assertThat(need.sum())
                        .isEqualTo(matrix.sum(List.of(matrix.need(need.code()).orElseThrow()))));
        assertThat(briefing.sum()).isEqualTo(matrix.sum(matrix.needs()));
    }

    @Test
    void what_moved_is_what_the_comparison_of_the_same_days_lists() {
        Briefing briefing = briefing(matrix(), 5);

        Moved month = requireNonNull(briefing.month());
        Moved lately = requireNonNull(briefing.lately());
        assertThat(List.of(month, lately)).allSatisfy(moved -> {
            List<CellChange> changes = changes(moved.from(), moved.to());
            assertThat(moved.changed()).isEqualTo(changes.size()).isPositive();
            assertThat(moved.worse()).isEqualTo((int)
                    changes.stream().filter(it -> it.direction() < 0).count());
        });
        assertThat(month.from()).isEqualTo(region.ago(40));
        assertThat(lately.from()).isEqualTo(region.ago(5));
        assertThat(month.isStale()).isPositive();
        assertThat(lately.isStale()).isZero();
        assertThat(lately.covered()).isNegative();
    }

    @Test
    void a_visit_before_the_first_snapshot_is_compared_with_the_first() {
        assertThat(requireNonNull(briefing(matrix(), 400).lately()).from()).isEqualTo(region.ago(40));
    }

    @Test
    void answers_days_that_have_passed_and_gaps_that_have_closed_are_counted_apart() {
        CoverageMatrix matrix = matrix();
        List<String> gaps = needs(matrix, true);
        answered(handed("rezh", gaps.get(0)), "rezh", true);
        answered(handed("rezh", gaps.get(1)), "rezh", false);
        made("rezh", gaps.get(2), TaskKind.ACCEPTED);
        handed("rezh", gaps.get(3));
        region.postgres.run("update coverage_task set due = current_date - 3 where state = 'OPEN'");
        handed("rezh", needs(matrix, false).get(0));

        Pending pending = pending(matrix);

        assertThat(pending.count(TaskKind.HANDED, TaskStanding.UNPROVEN)).isOne();
        assertThat(pending.count(TaskKind.HANDED, TaskStanding.REFUSED)).isOne();
        assertThat(pending.count(TaskKind.HANDED, TaskStanding.LAPSED)).isOne();
        assertThat(pending.count(TaskKind.ACCEPTED, TaskStanding.LAPSED)).isOne();
        assertThat(pending.count(TaskKind.HANDED, TaskStanding.CLOSED)).isOne();
        assertThat(pending.count(TaskKind.HANDED, TaskStanding.OPEN)).isZero();
    }

    @Test
    void gaps_that_want_a_confirmation_are_as_many_as_the_list_has() {
        CoverageMatrix matrix = matrix();

        assertThat(pending(matrix).stale()).isPositive().isEqualTo((int) matrix.towns().stream()
                .flatMap(it -> matrix.cells(it.id(), matrix.needs()).stream())
                .filter(it -> it.cause() == GapCause.STALE)
                .count());
    }

    @Test
    void the_statements_are_as_many_however_much_there_is() {
        CoverageMatrix matrix = matrix();
        briefing(matrix, 5);
        assertThat(region.scope.statements()).isEqualTo(7);
        pending(matrix);
        assertThat(region.scope.statements()).isEqualTo(2);
        List<String> gaps = needs(matrix, true);
        gaps.subList(0, 5).forEach(it -> handed("rezh", it));

        pending(matrix);

        assertThat(region.scope.statements()).isEqualTo(2);
    }

    @Test
    void a_manager_an_editor_of_a_town_and_an_expert_are_told_nothing_of_it() {
        CoverageMatrix matrix = matrix();
        for (Actor other : List.of(
                person(Audience.OFFICE, "rezh", Role.CENTRE_MANAGER),
                person(Audience.OFFICE, "rezh", Role.LISTINGS_EDITOR),
                person(Audience.REGION_READ, "region", Role.EXPERT))) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(
                            () -> region.scope.as(other, Briefings.class, it -> it.of(other, matrix, region.ago(1))))
                    .matches(it -> it.type() == ProblemType.FORBIDDEN);
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> region.scope.as(other, Briefings.class, it -> it.pending(other, matrix)))
                    .matches(it -> it.type() == ProblemType.FORBIDDEN);
        }
    }

    private static CoverageMatrix matrix() {
        Actor visitor = Actor.visitor();
        return region.scope.as(visitor, Coverage.class, it -> it.matrix(visitor));
    }

    private static Briefing briefing(CoverageMatrix matrix, int ago) {
        return region.scope.as(ministry, Briefings.class, it -> it.of(ministry, matrix, region.ago(ago)));
    }

    private static Pending pending(CoverageMatrix matrix) {
        return region.scope.as(ministry, Briefings.class, it -> it.pending(ministry, matrix));
    }

    private static List<CellChange> changes(LocalDate from, LocalDate to) {
        return region.scope
                .as(ministry, CoverageDays.class, it -> it.compare(ministry, from, to))
                .changes();
    }

    /** Needs of Реж that are gaps, or that are none. */
    private static List<String> needs(CoverageMatrix matrix, boolean gap) {
        CoveredTown rezh = matrix.town("rezh").orElseThrow();
        return matrix.needs().stream()
                .map(it -> it.code())
                .filter(it -> matrix.lacks(rezh.id(), it) == gap)
                .toList();
    }

    private static TaskId handed(String town, String need) {
        return made(town, need, TaskKind.HANDED);
    }

    private static TaskId made(String town, String need, TaskKind kind) {
        TaskDraft draft = new TaskDraft(centre(town), need, kind, "Найти, кто поможет", region.today.plusDays(9));
        return region.scope.as(ministry, CoverageTasks.class, it -> it.make(ministry, draft));
    }

    private static void answered(TaskId task, String town, boolean done) {
        Actor manager = person(Audience.OFFICE, town, Role.CENTRE_MANAGER);
        region.scope.as(manager, CoverageTasks.class, it -> {
            it.answer(manager, task, 1, new TaskAnswer(done, "Так вышло"));
            return done;
        });
    }

    private static Actor person(Audience audience, String centre, Role role) {
        return new Actor(new AccountId(UUID.randomUUID()), audience, centre(centre), Set.of(role));
    }

    private static CentreId centre(String slug) {
        return new CentreId(UUID.fromString(region.value("select id from centre where slug = '" + slug + "'")));
    }
}
