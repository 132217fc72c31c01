package org.socialcluster.coverage.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.By;
import org.socialcluster.coverage.CountedNeed;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoverageSum;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.demand.DemandFigure;
import org.socialcluster.demand.DemandFigures;
import org.socialcluster.office.Codes;
import org.socialcluster.sheets.Share;
import org.socialcluster.sheets.StatTable;
import org.socialcluster.sheets.StatTable.Column;

/**
 * The tables of the matrix as they go out: numbers as numbers, states in words.
 *
 * @param groups names of the groups of needs; a need stands with its group
 */
record MatrixReport(CoverageMatrix matrix, List<MatrixLine> lines, Codes groups) {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** One row a line of the matrix, one column a town. */
    StatTable states() {
        List<CountedNeed> needs = needs(lines);
        return byTown("coverage.table.states", (town, line) -> line.marked(matrix, town))
                .summed(List.of(
                        sum("coverage.share", it -> covered(matrix.sum(it.id(), needs))),
                        sum("coverage.share.norm", it -> byNorm(matrix.sum(it.id(), needs)))))
                .pictured(StateMarks.legend(matrix.sum(needs)));
    }

    /** Published services of the towns. */
    StatTable services() {
        return byTown("coverage.table.services", (town, line) -> line.services(matrix, town))
                .unprinted();
    }

    /** Demand of the towns; what is hidden is no number. */
    StatTable demand(DemandFigures demand) {
        List<CountedNeed> needs = needs(lines);
        return byTown("coverage.table.demand", (town, line) -> line.demand(demand, town))
                .summed(List.of(sum(
                        "coverage.table.sum",
                        town -> CoverageSaid.outward(needs.stream()
                                .map(it -> demand.of(town.id(), it.code()))
                                .reduce(DemandFigure.NONE, DemandFigure::plus)))))
                .unprinted();
    }

    /** What stands behind the lines, each need once. */
    static List<CountedNeed> needs(List<MatrixLine> lines) {
        return lines.stream().flatMap(it -> it.needs().stream()).distinct().toList();
    }

    private boolean grouped() {
        return !lines.isEmpty() && lines.get(0).by() == By.NEED;
    }

    private StatTable byTown(String title, BiFunction<CoveredTown, MatrixLine, @Nullable Object> cell) {
        List<Column> columns = new ArrayList<>();
        if (grouped()) {
            columns.add(new Column("group", CoverageSaid.text("coverage.filter.group")));
        }
        columns.add(new Column("name", CoverageSaid.text("coverage.table.line")));
        matrix.towns().forEach(it -> columns.add(new Column(it.slug(), CoverageSaid.starred(it))));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (MatrixLine line : MatrixLine.byGroup(lines).values().stream()
                .flatMap(List::stream)
                .toList()) {
            List<@Nullable Object> row = new ArrayList<>();
            if (grouped()) {
                row.add(groups.name(line.needs().get(0).group()));
            }
            row.add(line.name());
            matrix.towns().forEach(town -> row.add(cell.apply(town, line)));
            rows.add(row);
        }
        return new StatTable(CoverageSaid.text(title), columns, rows).named(grouped() ? 2 : 1);
    }

    private List<@Nullable Object> sum(String name, Function<CoveredTown, @Nullable Object> value) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(CoverageSaid.text(name));
        if (grouped()) {
            row.add(null);
        }
        matrix.towns().forEach(it -> row.add(value.apply(it)));
        return row;
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
                                .map(it -> row(
                                        it.name(),
                                        it.population(),
                                        it.services(),
                                        it.servicesPerTenThousand(),
                                        matrix.sum(it.id(), needs)))
                                .toList())
                .summed(List.of(all(matrix, needs)));
    }

    private static List<@Nullable Object> all(CoverageMatrix matrix, List<CountedNeed> needs) {
        int services = matrix.towns().stream().mapToInt(CoveredTown::services).sum();
        boolean known = matrix.towns().stream().allMatch(it -> it.population() != null);
        int people = matrix.towns().stream()
                .map(CoveredTown::population)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        return row(
                CoverageSaid.text("coverage.table.sum"),
                known ? people : null,
                services,
                known && people > 0
                        ? TEN_THOUSAND
                                .multiply(BigDecimal.valueOf(services))
                                .divide(BigDecimal.valueOf(people), 1, RoundingMode.HALF_UP)
                        : null,
                matrix.sum(needs));
    }

    private static List<@Nullable Object> row(
            String name, @Nullable Integer people, int services, @Nullable BigDecimal perTenThousand, CoverageSum sum) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(name);
        row.add(people);
        row.add(services);
        row.add(perTenThousand);
        row.add(covered(sum));
        row.add(byNorm(sum));
        for (CoverageState state : CoverageState.values()) {
            row.add(sum.count(state));
        }
        row.add(sum.belowNorm());
        return row;
    }

    static @Nullable Share covered(CoverageSum sum) {
        return Share.of(sum.count(CoverageState.COVERED), sum.total());
    }

    static @Nullable Share byNorm(CoverageSum sum) {
        return Share.of(sum.byNorm(), sum.total());
    }
}
