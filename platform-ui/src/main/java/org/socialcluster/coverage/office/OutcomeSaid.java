package org.socialcluster.coverage.office;

import static java.util.stream.Collectors.toMap;
import static org.socialcluster.coverage.office.CoverageSaid.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.scenarios.CellOutcome;
import org.socialcluster.coverage.scenarios.ScenarioOutcome;
import org.socialcluster.coverage.scenarios.WalkOutcome;
import org.socialcluster.routes.RouteWalk;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.sheets.StatTable;
import org.socialcluster.sheets.StatTable.Column;

/** What scenarios would change, as sentences and tables. */
final class OutcomeSaid {
    private OutcomeSaid() {}

    static String sum(ScenarioOutcome outcome) {
        String sum = text(
                "scenario.sum",
                outcome.cells().size(),
                outcome.closed(),
                outcome.mended(),
                CoverageSaid.demand(outcome.answered()));
        return outcome.eased() == 0
                ? sum
                : sum + " " + text("scenario.eased.said", outcome.eased(), CoverageSaid.demand(outcome.easedDemand()));
    }

    /** How people get a service. */
    static String form(ServiceForm form) {
        return text("service.form." + form.name().toLowerCase(Locale.ROOT));
    }

    static StatTable cells(ScenarioOutcome outcome) {
        return new StatTable(
                text("scenario.table.cells"),
                List.of(
                        new Column("town", text("coverage.town")),
                        new Column("need", text("coverage.need")),
                        new Column("now", text("scenario.now")),
                        new Column("then", text("scenario.then")),
                        new Column("demand", text("coverage.demand"))),
                outcome.cells().stream().map(OutcomeSaid::row).toList());
    }

    private static List<@Nullable Object> row(CellOutcome cell) {
        return List.of(
                cell.town().name(),
                cell.need().name(),
                state(cell.from()),
                state(cell.to()),
                CoverageSaid.outward(cell.demand()));
    }

    /** The state, and whose help it is where that is not the town's own. */
    static String state(CoverageCell cell) {
        return cell.coveredBy() == null
                ? CoverageSaid.state(cell)
                : text("scenario.by." + cell.coveredBy().code(), CoverageSaid.state(cell));
    }

    static StatTable walks(ScenarioOutcome outcome) {
        return new StatTable(
                text("scenario.table.walks"),
                List.of(
                        new Column("route", text("coverage.route")),
                        new Column("town", text("coverage.town")),
                        new Column("now", text("scenario.now")),
                        new Column("then", text("scenario.then"))),
                outcome.walks().stream().map(OutcomeSaid::row).toList());
    }

    private static List<@Nullable Object> row(WalkOutcome walk) {
        return List.of(walk.from().shortTitle(), walk.from().townName(), end(walk.from()), end(walk.to()));
    }

    private static String end(RouteWalk walk) {
        RouteWalk.Broken broken = walk.broken();
        return broken == null ? text("scenario.whole") : text("scenario.broken", broken.number(), broken.needName());
    }

    /** How much each of several scenarios would change. */
    static StatTable sums(List<ScenarioOutcome> outcomes) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(line(
                "scenario.services",
                outcomes,
                it -> it.scenario().content().services().size()));
        rows.add(line("scenario.cells", outcomes, it -> it.cells().size()));
        rows.add(line("scenario.closed", outcomes, ScenarioOutcome::closed));
        rows.add(line("scenario.mended", outcomes, ScenarioOutcome::mended));
        rows.add(line("scenario.answered", outcomes, it -> CoverageSaid.outward(it.answered())));
        rows.add(line("scenario.eased", outcomes, ScenarioOutcome::eased));
        rows.add(line("scenario.eased.demand", outcomes, it -> CoverageSaid.outward(it.easedDemand())));
        return new StatTable(text("scenario.compare"), columns(text("scenario.what"), outcomes), rows);
    }

    private static List<@Nullable Object> line(
            String key, List<ScenarioOutcome> outcomes, Function<ScenarioOutcome, Object> value) {
        List<@Nullable Object> row = new ArrayList<>(List.of(text(key)));
        outcomes.forEach(it -> row.add(value.apply(it)));
        return row;
    }

    private static List<Column> columns(String first, List<ScenarioOutcome> outcomes) {
        List<Column> columns = new ArrayList<>(List.of(new Column("what", first)));
        for (int at = 0; at < outcomes.size(); at++) {
            columns.add(new Column(
                    "scenario" + (at + 1), outcomes.get(at).scenario().content().title()));
        }
        return columns;
    }

    /** The cells that any of several scenarios would change, and to what; nothing where one leaves it as it is. */
    static StatTable cells(List<ScenarioOutcome> outcomes) {
        Map<String, List<@Nullable Object>> rows = new LinkedHashMap<>();
        List<Map<String, CellOutcome>> each = outcomes.stream()
                .map(it -> it.cells().stream().collect(toMap(OutcomeSaid::place, cell -> cell)))
                .toList();
        for (ScenarioOutcome outcome : outcomes) {
            for (CellOutcome cell : outcome.cells()) {
                rows.computeIfAbsent(place(cell), place -> {
                    List<@Nullable Object> row = new ArrayList<>(List.of(place, state(cell.from())));
                    each.forEach(it -> row.add(
                            it.containsKey(place)
                                    ? state(Objects.requireNonNull(it.get(place))
                                            .to())
                                    : text("scenario.as-now")));
                    return row;
                });
            }
        }
        List<Column> columns = columns(text("scenario.cell"), outcomes);
        columns.add(1, new Column("now", text("scenario.now")));
        return new StatTable(text("scenario.table.cells"), columns, List.copyOf(rows.values()));
    }

    private static String place(CellOutcome cell) {
        return cell.town().name() + ": " + cell.need().name();
    }
}
