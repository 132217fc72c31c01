package org.socialcluster.coverage.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.routes.RouteWalk;
import org.socialcluster.sheets.Marked;
import org.socialcluster.sheets.Marked.Mark;
import org.socialcluster.sheets.StatTable;
import org.socialcluster.sheets.StatTable.Column;

/** The walks along the routes as they go out. */
final class RouteReport {
    private RouteReport() {}

    /** Routes × towns: the step where one gets stuck.
     *
     * @param routes the walks of each route
     * @param towns their names by what they are called in addresses */
    static StatTable walks(Collection<List<RouteWalk>> routes, Map<String, String> towns) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("route", CoverageSaid.text("coverage.route")));
        towns.forEach((slug, name) -> columns.add(new Column(slug, name)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<@Nullable Object> whole = new ArrayList<>();
        whole.add(CoverageSaid.text("coverage.routes.whole"));
        for (List<RouteWalk> walks : routes) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(walks.get(0).shortTitle());
            towns.keySet().forEach(town -> row.add(marked(RouteTownsView.in(walks, town))));
            rows.add(row);
        }
        towns.keySet()
                .forEach(town -> whole.add(routes.stream()
                        .filter(it -> RouteTownsView.in(it, town).whole())
                        .count()));
        return new StatTable(CoverageSaid.text("coverage.routes.title"), columns, rows)
                .summed(List.of(whole))
                .pictured(List.of(
                        new Marked(CoverageSaid.text("walks.whole"), Mark.GOOD),
                        new Marked(CoverageSaid.text("walks.doubtful"), Mark.DOUBTFUL),
                        new Marked(
                                CoverageSaid.text("coverage.routes.broken.legend"),
                                Mark.MISSING,
                                CoverageSaid.text("coverage.routes.broken.sign"))));
    }

    private static Marked marked(RouteWalk walk) {
        RouteWalk.Broken broken = walk.broken();
        if (broken != null) {
            return new Marked(RouteTownsView.said(walk), Mark.MISSING, Integer.toString(broken.number()));
        }
        return new Marked(RouteTownsView.said(walk), walk.count("unavailable") > 0 ? Mark.DOUBTFUL : Mark.GOOD);
    }

    /** Each step where somebody gets stuck, with the towns. */
    static StatTable broken(Collection<List<RouteWalk>> routes) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<RouteWalk> walks : routes) {
            walks.stream()
                    .filter(it -> !it.whole())
                    .collect(Collectors.groupingBy(
                            it -> Objects.requireNonNull(it.broken()).number()))
                    .forEach((number, stuck) -> rows.add(row(number, stuck)));
        }
        return new StatTable(
                        CoverageSaid.text("coverage.routes.table.broken"),
                        List.of(
                                new Column("route", CoverageSaid.text("coverage.route")),
                                new Column("step", CoverageSaid.text("coverage.routes.step")),
                                new Column("title", CoverageSaid.text("coverage.routes.step.title")),
                                new Column("need", CoverageSaid.text("coverage.need")),
                                new Column("number", CoverageSaid.text("coverage.routes.towns.number")),
                                new Column("towns", CoverageSaid.text("coverage.routes.towns"))),
                        rows)
                .named(2);
    }

    private static List<@Nullable Object> row(int number, List<RouteWalk> stuck) {
        RouteWalk.Broken broken = Objects.requireNonNull(stuck.get(0).broken());
        return Arrays.asList(
                stuck.get(0).shortTitle(),
                number,
                broken.title(),
                broken.needName(),
                stuck.size(),
                stuck.stream().map(RouteWalk::townName).sorted().collect(Collectors.joining(", ")));
    }
}
