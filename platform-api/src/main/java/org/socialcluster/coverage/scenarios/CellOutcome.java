package org.socialcluster.coverage.scenarios;

import org.socialcluster.coverage.CountedNeed;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.demand.DemandFigure;

/**
 * A cell that would be another.
 *
 * @param demand how often people of the town looked for it in vain
 */
public record CellOutcome(CoveredTown town, CountedNeed need, CoverageCell from, CoverageCell to, DemandFigure demand) {
    /** Whether a gap would be covered: only then its demand is answered. */
    public boolean closes() {
        return from.state() != CoverageState.COVERED && to.state() == CoverageState.COVERED;
    }

    /** Whether help would be nearer than now, and the gap stay. */
    public boolean eases() {
        return to.state() != CoverageState.COVERED && to.state().compareTo(from.state()) < 0;
    }
}
