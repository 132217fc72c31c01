package org.socialcluster.coverage.reports;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CountedNeed;
import org.socialcluster.coverage.Coverage;
import org.socialcluster.coverage.CoverageFilter;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.Gap;
import org.socialcluster.coverage.reports.ReportSubscriptionStore.Subscriber;
import org.socialcluster.coverage.time.CellChange;
import org.socialcluster.coverage.time.CoverageDays;
import org.socialcluster.coverage.time.SnapshotDay;
import org.socialcluster.demand.Demand;
import org.socialcluster.demand.DemandFigures;
import org.socialcluster.demand.DemandPeriod;
import org.socialcluster.mail.Outbox;
import org.socialcluster.shared.Actor;
import org.socialcluster.tenancy.Centres;

/** Tells subscribers of coverage, each once for a day. For the job. */
@ApplicationScoped
@Transactional
class CoverageReports {
    /** From then on a day is told. */
    private static final LocalTime TELLING = LocalTime.of(8, 0);

    @Inject
    ReportSubscriptionStore store;

    @Inject
    Coverage coverage;

    @Inject
    CoverageDays days;

    @Inject
    Demand demand;

    @Inject
    Centres centres;

    @Inject
    ReportLetters letters;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** The day that is told by now: before eight it is still the day before, for a run that makes up for a missed one. */
    public LocalDate day(Actor jobs) {
        ZonedDateTime now = clock.instant().atZone(centres.region(jobs).timeZone());
        return now.toLocalTime().isBefore(TELLING) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }

    /** Those who are not told of the day yet. */
    public List<Subscriber> due(Actor jobs, LocalDate day) {
        return store.due(day);
    }

    /** What there is to tell those who were told last on a day. */
    public ReportFacts facts(Actor jobs, LocalDate since, LocalDate day) {
        CoverageMatrix matrix = coverage.matrix(jobs);
        DemandFigures figures = demand.figures(jobs, DemandPeriod.QUARTER);
        return new ReportFacts(
                since,
                day,
                changes(jobs, since, day),
                Gap.of(matrix, figures, CoverageFilter.ALL),
                figures,
                matrix.needs().stream().collect(toMap(CountedNeed::code, CountedNeed::name)));
    }

    /** Leaves the letter. Again, or from another node at the same moment, does nothing.
     *
     * @return whether it was this call that told */
    public boolean tell(Actor jobs, Subscriber subscriber, ReportFacts facts) {
        if (!store.told(subscriber, facts.day())) {
            return false;
        }
        outbox.post(jobs, letters.report(subscriber, facts));
        return true;
    }

    /** Null where there is no snapshot of both days: one is taken soon after midnight. */
    private @Nullable List<CellChange> changes(Actor jobs, LocalDate since, LocalDate day) {
        List<SnapshotDay> known = days.days(jobs);
        boolean both = known.stream().anyMatch(it -> !it.day().isAfter(since))
                && known.stream()
                        .anyMatch(it -> it.day().isAfter(since) && !it.day().isAfter(day));
        return both ? days.compare(jobs, since, day).changes() : null;
    }
}
