package org.socialcluster.coverage.scenarios;

import java.util.List;
import java.util.function.Predicate;
import org.socialcluster.demand.DemandFigure;

/**
 * What a scenario would change, as of now.
 *
 * @param cells by need, then by town
 * @param walks by route, then by town
 */
public record ScenarioOutcome(ScenarioView scenario, List<CellOutcome> cells, List<WalkOutcome> walks) {
    /** How many gaps would be covered. */
    public long closed() {
        return cells.stream().filter(CellOutcome::closes).count();
    }

    /** In how many gaps help would be nearer, and the gap stay. */
    public long eased() {
        return cells.stream().filter(CellOutcome::eases).count();
    }

    /** What was looked for in vain in the cells that close: this it answers. */
    public DemandFigure answered() {
        return demand(CellOutcome::closes);
    }

    /** What was looked for in vain in the cells that only ease. */
    public DemandFigure easedDemand() {
        return demand(CellOutcome::eases);
    }

    private DemandFigure demand(Predicate<CellOutcome> which) {
        return cells.stream().filter(which).map(CellOutcome::demand).reduce(DemandFigure.NONE, DemandFigure::plus);
    }

    /** How many routes could be gone to their end. */
    public long mended() {
        return walks.stream().filter(WalkOutcome::mended).count();
    }
}
