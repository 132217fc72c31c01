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

    /** Covered cells in whole per cent; 100 means all, 0 none. */
    public int coveredShare() {
        return share(count(CoverageState.COVERED));
    }

    /** Cells that are covered by as many services as the norm asks for. */
    public int byNorm() {
        return count(CoverageState.COVERED) - belowNorm;
    }

    /** Whether there is help in each cell, and in none as much as the norm asks for: then the norm itself may be wrong. */
    public boolean shortEverywhere() {
        return belowNorm > 0 && belowNorm == total();
    }

    /** What is by the norm in whole per cent. */
    public int byNormShare() {
        return share(byNorm());
    }

    /** Rounded, but neither all nor none unless it is so. */
    private int share(int cells) {
        if (cells == 0 || cells == total()) {
            return cells == 0 ? 0 : WHOLE;
        }
        return Math.min(WHOLE - 1, Math.max(1, Math.round((float) cells * WHOLE / total())));
    }

    /** The worst state of all; {@code COVERED} of none. */
    public CoverageState worst() {
        return counts.entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .map(Map.Entry::getKey)
                .reduce(CoverageState.COVERED, (one, next) -> next.compareTo(one) > 0 ? next : one);
    }
}
