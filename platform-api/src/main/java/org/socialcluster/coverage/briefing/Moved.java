package org.socialcluster.coverage.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.time.CellChange;
import org.socialcluster.coverage.time.Comparison;
import org.socialcluster.coverage.time.PastState;

/**
 * How far coverage has moved between two snapshots.
 *
 * @param changed how many cells are not what they were
 * @param better those of them where help is nearer
 * @param worse those where it is farther
 * @param covered by how many cells more are covered; below zero: fewer
 * @param byNorm the same of those covered by as many services as the norm asks for
 * @param stale how many have grown stale
 */
public record Moved(
        LocalDate from, LocalDate to, int changed, int better, int worse, int covered, int byNorm, int stale) {
    static Moved of(Comparison found) {
        List<CellChange> changes = found.changes();
        return new Moved(
                found.from().day(),
                found.to().day(),
                changes.size(),
                (int) changes.stream().filter(it -> it.direction() > 0).count(),
                (int) changes.stream().filter(it -> it.direction() < 0).count(),
                more(changes, Moved::covers),
                more(changes, it -> covers(it) && !it.belowNorm()),
                (int) changes.stream().filter(it -> is(it.to(), Moved::old)).count());
    }

    private static int more(List<CellChange> changes, Predicate<PastState> what) {
        return changes.stream()
                .mapToInt(it -> (is(it.to(), what) ? 1 : 0) - (is(it.from(), what) ? 1 : 0))
                .sum();
    }

    private static boolean is(@Nullable PastState state, Predicate<PastState> what) {
        return state != null && what.test(state);
    }

    private static boolean covers(PastState state) {
        return state.state() == CoverageState.COVERED;
    }

    private static boolean old(PastState state) {
        return state.state() == CoverageState.STALE;
    }
}
