package org.socialcluster.coverage.time;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** Coverage as it was: the days of which there is a snapshot, what differs between two of them, and how it went over many. */
@ApplicationScoped
@Transactional
public class CoverageDays {
    @Inject
    CoverageDayStore store;

    @Inject
    CoverageSeriesStore series;

    /** The days that have a snapshot, the latest first. */
    public List<SnapshotDay> days(Actor actor) {
        return store.days();
    }

    /** All cells as they were on a day, in one statement: by group, need and town. A day without a snapshot reads as the last
     * before it. */
    public List<PastCell> on(Actor actor, LocalDate day) {
        return store.on(day);
    }

    /** What differs between two days, in three statements however much it is; whoever reviews the region is told the listings
     * behind it. The earlier day comes first, whichever is named first.
     *
     * @throws Problem {@code not-found} where there is no snapshot of the earlier nor of a day before it */
    public Comparison compare(Actor actor, LocalDate from, LocalDate to) {
        List<SnapshotDay> days = store.days();
        SnapshotDay first = at(days, from.isBefore(to) ? from : to);
        SnapshotDay last = at(days, from.isBefore(to) ? to : from);
        List<CellChange> changes = store.changes(first.day(), last.day());
        boolean reasoned = actor.audience() == Audience.REGION_READ || actor.audience() == Audience.REGION_EDIT;
        return new Comparison(
                first, last, reasoned ? withReasons(changes, first.day(), last.day()) : changes, reasoned);
    }

    /** What differs between a day, or the first that has a snapshot, and the last one, without the listings behind it; in two
     * statements however much it is. Nothing while there is one snapshot. */
    public Optional<Comparison> since(Actor actor, LocalDate day) {
        List<SnapshotDay> days = store.days();
        if (days.size() < 2) {
            return Optional.empty();
        }
        SnapshotDay last = days.get(0);
        SnapshotDay first = days.stream()
                .skip(1)
                .filter(it -> !it.day().isAfter(day))
                .findFirst()
                .orElse(days.get(days.size() - 1));
        return Optional.of(new Comparison(first, last, store.changes(first.day(), last.day()), false));
    }

    private static SnapshotDay at(List<SnapshotDay> days, LocalDate wanted) {
        return days.stream()
                .filter(it -> !it.day().isAfter(wanted))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
    }

    private List<CellChange> withReasons(List<CellChange> changes, LocalDate from, LocalDate to) {
        Map<String, List<CoverageDayStore.Reason>> reasons =
                store.reasons(from, to).stream().collect(groupingBy(CoverageDayStore.Reason::cell));
        return changes.stream()
                .map(it -> it.with(reasons.getOrDefault(CoverageDayStore.cell(it.place()), List.of()).stream()
                        .map(CoverageDayStore.Reason::listing)
                        .toList()))
                .toList();
    }

    /** Each need in two towns on a day, in one statement: by group and need. */
    public List<TownPair> towns(Actor actor, LocalDate day, CentreId one, CentreId other) {
        return store.towns(day, one, other);
    }

    /** How coverage went from one day to another, both counted, in one statement. */
    public List<CoverageSeries> series(Actor actor, CoverageSeries.By by, LocalDate from, LocalDate to) {
        return series.of(by, from, to);
    }

    /** How many services the towns had published from one day to another, both counted, in one statement; for those who review
     * the region. */
    public List<TownSupply> supply(Actor actor, LocalDate from, LocalDate to) {
        return series.supply(from, to);
    }

    /** The days whose snapshot is to be taken by now, the earliest first; for the job. */
    public List<LocalDate> due(Actor jobs) {
        return store.due();
    }

    /** Takes the snapshot of a day, for the job.
     *
     * @return false where it is taken already, or one of a later day is */
    public boolean take(Actor jobs, LocalDate day) {
        return store.take(day);
    }
}
