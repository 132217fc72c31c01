package org.socialcluster.coverage;

import java.util.Comparator;
import java.util.List;

/** Orders of gaps beside the usual one, which favours large towns: demand counts them once, inhabitants once more. */
public enum GapOrder {
    /** By demand for 10,000 inhabitants: a small town stands beside a large one. */
    PER_TEN_THOUSAND,
    /** By the worse state. */
    STATE;

    /** The same gaps; equal ones stay in their usual order. */
    public List<Gap> sorted(List<Gap> gaps) {
        return gaps.stream().sorted(by()).toList();
    }

    private Comparator<Gap> by() {
        return switch (this) {
            case PER_TEN_THOUSAND -> Comparator.comparing(Gap::demandPerTenThousand, Comparator.reverseOrder());
            case STATE -> Comparator.comparing(it -> it.cell().state(), Comparator.reverseOrder());
        };
    }
}
