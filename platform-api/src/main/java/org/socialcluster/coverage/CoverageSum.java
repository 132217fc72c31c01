package org.socialcluster.coverage;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * Several cells together.
 *
 * @param counts how many cells there are of each state; each state is a key
 * @param belowNorm how many of the covered ones have less than the norm asks
 */
public record CoverageSum(Map<CoverageState, Integer> counts, int belowNorm) {
    private static final int WHOLE = 100;

    static CoverageSum of(Collection<CoverageCell> cells) {
        Map<CoverageState, Integer> counts = new EnumMap<>(CoverageState.class);
        for (CoverageState state : CoverageState.values()) {
            counts.put(state, 0);
        }
        cells.forEach(it -> counts.merge(it.state(), 1, Integer::sum));
        return new CoverageSum(
                counts, (int) cells.stream().filter(CoverageCell::belowNorm).count());
    }

    /** How many cells have the state. */
    public int count(CoverageState state) {
        return counts.getOrDefault(state, 0);
    }

    /** All cells. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Cells that are not covered. */
    public int open() {
        return total() - count(CoverageState.COVERED);
    }

    /** Covered cells in per cent, rounded down, so that 100 means all; 0 of none. */
    public int coveredShare() {
        return total() == 0 ? 0 : count(CoverageState.COVERED) * WHOLE / total();
    }

    /** The worst state of all; {@code COVERED} of none. */
    public CoverageState worst() {
        return counts.entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .map(Map.Entry::getKey)
                .reduce(CoverageState.COVERED, (one, next) -> next.compareTo(one) > 0 ? next : one);
    }
}
