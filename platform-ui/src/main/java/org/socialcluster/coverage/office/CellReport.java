package org.socialcluster.coverage.office;

import static org.socialcluster.coverage.office.CoverageSaid.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CellEvidence;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.GapCause;
import org.socialcluster.demand.DemandFigure;
import org.socialcluster.demand.DemandSource;
import org.socialcluster.sheets.StatTable;
import org.socialcluster.sheets.StatTable.Column;

/** A cell as it goes out: all that one needs to check it, and to decide, without the page. */
final class CellReport {
    private CellReport() {}

    /**
     * What is known of the cell, thing by thing.
     *
     * @param doing what is done about it; empty for nothing
     */
    static StatTable cell(CoverageMatrix matrix, CellEvidence evidence, String doing) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row("coverage.town", evidence.town().name()));
        rows.add(row("coverage.need", evidence.need().name()));
        rows.add(row("coverage.population", evidence.town().population()));
        rows.add(row("coverage.state", CellSaid.state(evidence)));
        rows.add(row("coverage.cell.rule", CellSaid.rule(evidence)));
        rows.add(row("coverage.cell.norm", CoverageSaid.norm(evidence.need(), matrix.sum(List.of(evidence.need())))));
        rows.add(row("coverage.cell.required", required(evidence)));
        rows.add(row("coverage.cell.open", CellSaid.open(evidence)));
        rows.add(row("coverage.services", evidence.cell().services()));
        rows.add(row("coverage.cell.days", evidence.need().norm().staleAfterDays()));
        GapCause cause = evidence.cell().cause();
        if (cause != null) {
            rows.add(row("coverage.cause", CellSaid.cause(evidence, cause)));
            rows.add(row("coverage.closes", CellSaid.closes(evidence, cause)));
        }
        rows.add(row("coverage.cell.having", CellSaid.having(matrix, evidence)));
        rows.add(row(
                "coverage.cell.route",
                text(evidence.need().onRoute() ? "coverage.need.on-route" : "coverage.need.no-route")));
        rows.add(row("coverage.task.box", doing.isEmpty() ? text("coverage.task.box.none") : doing));
        return new StatTable(
                text("coverage.cell"),
                List.of(new Column("what", text("coverage.cell.what")), new Column("is", text("coverage.cell.is"))),
                rows);
    }

    /** How many of its own; words where help from elsewhere is enough. */
    private static Object required(CellEvidence evidence) {
        return switch (evidence.need().norm().kind().toUpperCase(Locale.ROOT)) {
            case "MIN_IN_TOWN", "PER_POPULATION" -> evidence.required();
            default -> text("coverage.cell.required.none");
        };
    }

    /** What people asked for in vain, each source by itself, in the order of the sources. */
    static StatTable demand(Map<DemandSource, DemandFigure> sources) {
        DemandFigure all = sources.values().stream().reduce(DemandFigure.NONE, DemandFigure::plus);
        return new StatTable(
                        text("coverage.cell.demand"),
                        List.of(
                                new Column("source", text("coverage.cell.source")),
                                new Column("demand", text("coverage.demand"))),
                        sources.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(it -> Arrays.<@Nullable Object>asList(
                                        CoverageSaid.source(it.getKey()), CoverageSaid.outward(it.getValue())))
                                .toList())
                .summed(List.of(Arrays.asList(text("coverage.table.sum"), CoverageSaid.outward(all))));
    }

    private static List<@Nullable Object> row(String key, @Nullable Object value) {
        return Arrays.asList(text(key), value);
    }
}
