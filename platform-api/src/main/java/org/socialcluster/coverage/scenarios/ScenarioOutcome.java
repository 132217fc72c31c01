package org.socialcluster.coverage.scenarios;

import java.util.List;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.demand.DemandFigure;

/**
 * What a scenario would change, as of now.
 *
 * @param cells by need, then by town
 * @param walks by route, then by town
 * @param demand what was looked for in vain in the cells that get better
 */
public record ScenarioOutcome(
        ScenarioView scenario, List<CellOutcome> cells, List<WalkOutcome> walks, DemandFigure demand) {
    /** How many gaps would be covered. */
    public long closed() {
        return cells.stream()
                .filter(it ->
                        it.from().state() != CoverageState.COVERED && it.to().state() == CoverageState.COVERED)
                .count();
    }

    /** How many routes could be gone to their end. */
    public long mended() {
        return walks.stream().filter(WalkOutcome::mended).count();
    }
}
