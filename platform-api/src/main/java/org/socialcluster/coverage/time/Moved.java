package org.socialcluster.coverage.time;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CoverageState;

/**
 * How far coverage has moved between two snapshots. A state tells no more than it says: a cell that was stale may be covered by a
 * new service, too.
 *
 * @param changed how many cells are not what they were
 * @param better those of them where help is nearer
 * @param wasStale those of the better ones where help had been there, but nobody had confirmed it for too long
 * @param worse those where it is farther
 * @param isStale those of the worse ones where help is still there, but nobody has confirmed it for too long
 * @param uncompared those that were not counted before, or are not any more
 * @param covered by how many cells more are covered; below zero: fewer
 * @param byNorm the same of those covered by as many services as the norm asks for
 */
public record Moved(
        LocalDate from,
        LocalDate to,
        int changed,
        int better,
        int wasStale,
        int worse,
        int isStale,
        int uncompared,
        int covered,
        int byNorm) {
    /** How far the changes have moved it.
     *
     * @param changes what became other between the days, all or of a part of the cells */
    public static Moved of(LocalDate from, LocalDate to, List<CellChange> changes) {
        return new Moved(
                from,
                to,
                changes.size(),
                count(changes, it -> it.direction() > 0),
                count(changes, it -> it.direction() > 0 && is(it.from(), Moved::stale)),
                count(changes, it -> it.direction() < 0),
                count(changes, it -> it.direction() < 0 && is(it.to(), Moved::stale)),
                count(changes, it -> it.direction() == 0),
                more(changes, Moved::covers),
                more(changes, it -> covers(it) && !it.belowNorm()));
    }

    private static int count(List<CellChange> changes, Predicate<CellChange> which) {
        return (int) changes.stream().filter(which).count();
    }

    private static int more(List<CellChange> changes, Predicate<PastState> what) {
        return count(changes, it -> is(it.to(), what)) - count(changes, it -> is(it.from(), what));
    }

    private static boolean is(@Nullable PastState state, Predicate<PastState> what) {
        return state != null && what.test(state);
    }

    private static boolean covers(PastState state) {
        return state.state() == CoverageState.COVERED;
    }

    private static boolean stale(PastState state) {
        return state.state() == CoverageState.STALE;
    }
}
