package org.socialcluster.coverage.scenarios;

import org.socialcluster.coverage.CountedNeed;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.demand.DemandFigure;

/**
 * A cell that would be another.
 *
 * @param demand how often people of the town looked for it in vain
 */
public record CellOutcome(CoveredTown town, CountedNeed need, CoverageCell from, CoverageCell to, DemandFigure demand) {
    /** Whether the state itself gets better: only then the demand is answered. */
    public boolean better() {
        return to.state().compareTo(from.state()) < 0;
    }
}
