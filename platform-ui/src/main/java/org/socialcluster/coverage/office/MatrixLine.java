package org.socialcluster.coverage.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.By;
import org.socialcluster.coverage.CountedNeed;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoverageSum;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.demand.DemandFigure;
import org.socialcluster.demand.DemandFigures;
import org.socialcluster.print.Heat;
import org.socialcluster.sheets.Marked;

/**
 * One row of the matrix as it is shown: one need, or several under one name.
 *
 * @param by what it stands for
 * @param code of that
 */
record MatrixLine(By by, String code, String name, List<CountedNeed> needs) {
    /** Needs under their groups, in the order in which the first of each stands; other rows under none. */
    static Map<String, List<MatrixLine>> byGroup(List<MatrixLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        it -> it.single() ? it.needs().get(0).group() : "", LinkedHashMap::new, Collectors.toList()));
    }

    private boolean single() {
        return by == By.NEED;
    }

    /** The cell as the table shows it: a state, or of several needs the worst one with how many of them are covered. */
    Heat.Cell cell(CoverageMatrix matrix, CoveredTown town) {
        if (single()) {
            CoverageCell cell = matrix.cell(town.id(), code);
            return new Heat.Cell(
                    CoverageSaid.style(cell),
                    CoverageSaid.state(cell),
                    "coverage/cells/" + town.slug() + "/" + code,
                    null);
        }
        CoverageSum sum = matrix.sum(town.id(), needs);
        return new Heat.Cell(
                sum.worst().key() + " sum",
                CoverageSaid.counts(sum),
                "coverage/gaps?town=" + town.slug() + "&" + parameter() + "=" + code,
                sum.count(CoverageState.COVERED) + "/" + sum.total());
    }

    /** In how many towns all of it is covered. */
    long townsCovered(CoverageMatrix matrix) {
        return matrix.towns().stream()
                .filter(it -> worst(matrix, it) == CoverageState.COVERED)
                .count();
    }

    /** The worst state in a town. */
    CoverageState worst(CoverageMatrix matrix, CoveredTown town) {
        return matrix.sum(town.id(), needs).worst();
    }

    private String parameter() {
        return by == By.SERVICE_TYPE ? "type" : by.key();
    }

    /** Where the row's name leads; null for nowhere. */
    @Nullable
    String href() {
        return single() ? "coverage/needs/" + code : "coverage?" + parameter() + "=" + code;
    }

    /** The state for a file. */
    Marked marked(CoverageMatrix matrix, CoveredTown town) {
        return single() ? StateMarks.of(matrix.cell(town.id(), code)) : StateMarks.of(matrix.sum(town.id(), needs));
    }

    /** Services of the town for it; of several needs each service stands under each of its needs, so there is no sum. */
    @Nullable
    Integer services(CoverageMatrix matrix, CoveredTown town) {
        return single() ? matrix.cell(town.id(), code).services() : null;
    }

    /** Demand in a town: a number, or words where none may be given. */
    Object demand(DemandFigures demand, CoveredTown town) {
        return CoverageSaid.outward(needs.stream()
                .map(it -> demand.of(town.id(), it.code()))
                .reduce(DemandFigure.NONE, DemandFigure::plus));
    }

    /** Demand in all towns, as it is shown. */
    String demand(DemandFigures demand) {
        return CoverageSaid.demand(
                needs.stream().map(it -> demand.ofNeed(it.code())).reduce(DemandFigure.NONE, DemandFigure::plus));
    }
}
