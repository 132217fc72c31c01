package org.socialcluster.coverage.office;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.socialcluster.coverage.By;
import org.socialcluster.coverage.CountedNeed;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageSum;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.demand.DemandFigures;
import org.socialcluster.office.Codes;
import org.socialcluster.print.Heat;

/**
 * The matrix as a table of states.
 *
 * @param rows what a row stands for
 * @param groups names of groups of needs
 */
record MatrixHeat(CoverageMatrix matrix, By rows, List<MatrixLine> lines, DemandFigures figures, Codes groups) {

    Heat table() {
        return new Heat(
                CoverageSaid.text(rows == By.NEED ? "coverage.caption" : "coverage.caption.sums"),
                CoverageSaid.text("coverage.table.line"),
                List.of(CoverageSaid.text("coverage.head.norm"), CoverageSaid.text("coverage.population.thousands")),
                CoverageSaid.text("coverage.head.towns"),
                matrix.towns().stream().map(this::head).toList(),
                parts(),
                List.of(
                        foot("coverage.share", it -> sum(it).coveredShare() + " %"),
                        foot("coverage.share.norm", it -> sum(it).byNormShare() + " %"),
                        foot("coverage.population.thousands", CoverageSaid::thousands),
                        foot("coverage.per-ten-thousand", CoverageSaid::perTenThousand)));
    }

    /** The needs that are counted, each once. */
    List<CountedNeed> needs() {
        return MatrixReport.needs(lines);
    }

    private CoverageSum sum(CoveredTown town) {
        return matrix.sum(town.id(), needs());
    }

    private Heat.Head head(CoveredTown town) {
        return new Heat.Head(
                CoverageSaid.starred(town),
                "coverage/towns/" + town.slug(),
                List.of(sum(town).byNormShare() + " %", CoverageSaid.thousands(town)));
    }

    private List<Heat.Part> parts() {
        List<Heat.Part> parts = new ArrayList<>();
        MatrixLine.byGroup(lines)
                .forEach((group, some) -> parts.add(new Heat.Part(
                        group.isEmpty() ? null : groups.name(group),
                        some.stream().map(this::line).toList())));
        return parts;
    }

    private Heat.Line line(MatrixLine line) {
        return new Heat.Line(
                line.name(),
                line.href(),
                line.townsCovered(matrix) + "/" + matrix.towns().size(),
                matrix.towns().stream().map(it -> line.cell(matrix, it)).toList(),
                line.demand(figures));
    }

    private Heat.Foot foot(String key, Function<CoveredTown, String> value) {
        return new Heat.Foot(
                CoverageSaid.text(key), matrix.towns().stream().map(value).toList());
    }
}
