package org.socialcluster.coverage.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.tasks.CoverageTasks;
import org.socialcluster.coverage.time.Comparison;
import org.socialcluster.coverage.time.CoverageDays;
import org.socialcluster.demand.Demand;
import org.socialcluster.demand.DemandFigures;
import org.socialcluster.demand.DemandPeriod;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;
import org.socialcluster.tenancy.Centres;

/** For whoever looks over the region; the statements are as many however much there is. */
@ApplicationScoped
@Transactional
public class Briefings {
    private static final int WORST = 5;

    /** The least by the norm first; then what is covered at all, what people missed more, and the name. */
    private static final Comparator<Ranked> ORDER = Comparator.comparingDouble(
                    (Ranked it) -> (double) it.sum().byNorm() / it.sum().total())
            .thenComparingInt(it -> it.sum().coveredShare())
            .thenComparing(it -> it.demand().shown(), Comparator.reverseOrder())
            .thenComparing(Ranked::name);

    @Inject
    CoverageDays days;

    @Inject
    Demand demand;

    @Inject
    CoverageTasks tasks;

    @Inject
    Centres centres;

    /** The region at one glance.
     *
     * @param matrix as it is known now
     * @param since a day that is to be compared with, the last visit
     * @throws org.socialcluster.shared.Problem {@code unauthenticated}, {@code forbidden} */
    public Briefing of(Actor actor, CoverageMatrix matrix, LocalDate since) {
        requireRegion(actor);
        DemandFigures figures = demand.figures(actor, DemandPeriod.QUARTER);
        LocalDate month = centres.today(actor).minusMonths(1);
        return new Briefing(
                matrix.sum(matrix.needs()),
                worst(matrix.towns().stream()
                        .map(it -> new Ranked(
                                it.slug(), it.name(), matrix.sum(it.id(), matrix.needs()), figures.ofTown(it.id())))),
                worst(matrix.needs().stream()
                        .map(it ->
                                new Ranked(it.code(), it.name(), matrix.sum(List.of(it)), figures.ofNeed(it.code())))),
                days.since(actor, month).map(Comparison::moved).orElse(null),
                days.since(actor, since).map(Comparison::moved).orElse(null));
    }

    private static List<Ranked> worst(Stream<Ranked> all) {
        return all.filter(it -> it.sum().byNorm() < it.sum().total())
                .sorted(ORDER)
                .limit(WORST)
                .toList();
    }

    /** What waits for a look.
     *
     * @param matrix as it is known now
     * @throws org.socialcluster.shared.Problem {@code unauthenticated}, {@code forbidden} */
    public Pending pending(Actor actor, CoverageMatrix matrix) {
        requireRegion(actor);
        return Pending.of(matrix, tasks.list(actor));
    }

    private static void requireRegion(Actor actor) {
        actor.require(Role.MINISTRY_REVIEWER, Role.ADMINISTRATOR, Role.REGIONAL_EDITOR);
    }
}
