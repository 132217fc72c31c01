package org.socialcluster.coverage.office;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CountedNeed;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoverageSum;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.demand.DemandFigures;
import org.socialcluster.sheets.StatTable;
import org.socialcluster.sheets.StatTable.Column;

/** The tables of the matrix as they go out: numbers as numbers, states in words. */
final class MatrixReport {
    private MatrixReport() {}

    /** One row a line of the matrix, one column a town. */
    static StatTable states(CoverageMatrix matrix, List<MatrixLine> lines) {
        return byTown(matrix, lines, "coverage.table.states", (town, line) -> line.said(matrix, town));
    }

    /** Published services of the towns. */
    static StatTable services(CoverageMatrix matrix, List<MatrixLine> lines) {
        return byTown(matrix, lines, "coverage.table.services", (town, line) -> line.services(matrix, town));
    }

    /** Demand of the towns; what is hidden is no number. */
    static StatTable demand(CoverageMatrix matrix, List<MatrixLine> lines, DemandFigures demand) {
        return byTown(matrix, lines, "coverage.table.demand", (town, line) -> line.demand(demand, town));
    }

    private static StatTable byTown(
            CoverageMatrix matrix,
            List<MatrixLine> lines,
            String title,
            BiFunction<CoveredTown, MatrixLine, @Nullable Object> cell) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("name", CoverageSaid.text("coverage.table.line")));
        matrix.towns().forEach(it -> columns.add(new Column(it.slug(), it.name())));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (MatrixLine line : lines) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(line.name());
            matrix.towns().forEach(town -> row.add(cell.apply(town, line)));
            rows.add(row);
        }
        return new StatTable(CoverageSaid.text(title), columns, rows);
    }

    /** One row a town: inhabitants, services, how many needs are in which state. */
    static StatTable towns(CoverageMatrix matrix, List<CountedNeed> needs) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("town", CoverageSaid.text("coverage.town")),
                new Column("population", CoverageSaid.text("coverage.population")),
                new Column("services", CoverageSaid.text("coverage.services")),
                new Column("servicesPer10000", CoverageSaid.text("coverage.per-ten-thousand")),
                new Column("coveredPercent", CoverageSaid.text("coverage.share")),
                new Column("byNormPercent", CoverageSaid.text("coverage.share.norm"))));
        for (CoverageState state : CoverageState.values()) {
            columns.add(new Column(state.key(), CoverageSaid.state(state)));
        }
        columns.add(new Column("belowNorm", CoverageSaid.text("coverage.low.of")));
        return new StatTable(
                CoverageSaid.text("coverage.table.towns"),
                columns,
                matrix.towns().stream()
                        .map(it -> row(it, matrix.sum(it.id(), needs)))
                        .toList());
    }

    private static List<@Nullable Object> row(CoveredTown town, CoverageSum sum) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(town.name());
        row.add(town.population());
        row.add(town.services());
        row.add(town.servicesPerTenThousand());
        row.add(sum.coveredShare());
        row.add(sum.byNormShare());
        for (CoverageState state : CoverageState.values()) {
            row.add(sum.count(state));
        }
        row.add(sum.belowNorm());
        return row;
    }
}
