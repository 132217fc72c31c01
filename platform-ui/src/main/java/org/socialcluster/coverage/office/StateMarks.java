package org.socialcluster.coverage.office;

import java.util.ArrayList;
import java.util.List;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoverageSum;
import org.socialcluster.sheets.Marked;
import org.socialcluster.sheets.Marked.Mark;

/** States as they are shaded in files and on paper: the signs are those of the matrix on the screen. */
final class StateMarks {
    private StateMarks() {}

    static Marked of(CoverageCell cell) {
        return new Marked(CoverageSaid.state(cell), mark(cell.state(), cell.belowNorm()));
    }

    /** Several needs together: the worst state, and how many of them are covered. */
    static Marked of(CoverageSum sum) {
        return new Marked(
                CoverageSaid.counts(sum),
                mark(sum.worst(), false),
                sum.count(CoverageState.COVERED) + "/" + sum.total());
    }

    /** What the marks mean, and how many cells have each. */
    static List<Marked> legend(CoverageSum sum) {
        List<Marked> legend = new ArrayList<>();
        for (CoverageState state : CoverageState.values()) {
            String words = CoverageSaid.state(state) + ": " + CoverageSaid.number(sum.count(state));
            legend.add(new Marked(words, mark(state, false)));
            if (state == CoverageState.COVERED) {
                String low = CoverageSaid.text("coverage.low", CoverageSaid.number(sum.belowNorm()));
                legend.add(new Marked(low, mark(state, true)));
            }
        }
        return legend;
    }

    private static Mark mark(CoverageState state, boolean belowNorm) {
        return switch (state) {
            case COVERED -> belowNorm ? Mark.SHORT : Mark.GOOD;
            case FULL -> Mark.FULL;
            case STALE -> Mark.DOUBTFUL;
            case ELSEWHERE -> Mark.AWAY;
            case NONE -> Mark.MISSING;
        };
    }
}
