package org.socialcluster.coverage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.resolution.AnswerLevel;

/**
 * One row of the open table: a need or several, in one town.
 *
 * @param code of the need, group, sector, service type or category
 * @param cells one for a need, several for what needs are summed up in
 * @param at the moment that the cells are judged by
 * @param demo whether the listings are made up for a demonstration
 */
record OpenRow(CoveredTown town, By by, String code, String name, List<CoverageCell> cells, Instant at, boolean demo) {
    CoverageSum sum() {
        return CoverageSum.of(cells);
    }

    /** The level on which a need is covered; null for a gap, and for several needs together. */
    @Nullable
    AnswerLevel level() {
        return by == By.NEED ? cells.get(0).coveredBy() : null;
    }

    boolean alsoElsewhere() {
        return cells.stream().anyMatch(CoverageCell::alsoElsewhere);
    }

    /** Published services of the town for a need. A service answers several needs, so that those of a group are no sum. */
    @Nullable
    Integer services() {
        return by == By.NEED ? cells.get(0).services() : null;
    }
}
