package org.socialcluster.coverage.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CountedNeed;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageSum;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.coverage.GapCause;
import org.socialcluster.coverage.KnownCoverage;
import org.socialcluster.demand.Demand;
import org.socialcluster.demand.DemandFigure;
import org.socialcluster.demand.DemandFigures;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.Sub;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.Asked;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.office.lists.Out;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.sheets.StatTable;

/** One need across the region, the worst towns first. */
@CdiComponent
@RolesAllowed({"MINISTRY_REVIEWER", "ADMINISTRATOR", "REGIONAL_EDITOR"})
@Route(value = "coverage/needs/:need", layout = OfficeLayout.class)
class NeedView extends Page implements BeforeEnterObserver {
    private final OfficeSession session;
    private final transient KnownCoverage coverage;
    private final transient Demand demand;
    private final transient Words words;

    private record TownRow(CoveredTown town, CoverageCell cell, DemandFigure demand) {}

    @Inject
    NeedView(OfficeSession session, KnownCoverage coverage, Demand demand, Words words) {
        this.session = session;
        this.coverage = coverage;
        this.demand = demand;
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CoverageMatrix matrix = coverage.matrix();
        CountedNeed need = event.getRouteParameters()
                .get("need")
                .flatMap(matrix::need)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        removeAll();
        show(matrix, need);
    }

    private void show(CoverageMatrix matrix, CountedNeed need) {
        DemandFigures figures = demand.figures(session.actor(), DemandChoice.orUsual(null));
        CoverageSum sum = matrix.sum(List.of(need));
        List<TownRow> rows = matrix.towns().stream()
                .map(it -> new TownRow(it, matrix.cell(it.id(), need.code()), figures.of(it.id(), need.code())))
                .sorted(Comparator.comparing((TownRow it) -> it.cell().state(), Comparator.reverseOrder())
                        .thenComparing(it -> it.demand().shown(), Comparator.reverseOrder())
                        .thenComparing(it -> it.town().name()))
                .toList();
        Legend legend = new Legend();
        legend.show(sum);
        add(crumbs(new Anchor("coverage", getTranslation("coverage.title"))));
        head(need.name());
        add(
                new Paragraph(CoverageSaid.norm(need, sum)),
                new Paragraph(getTranslation(need.onRoute() ? "coverage.need.on-route" : "coverage.need.no-route")),
                new Paragraph(new Anchor(
                        "coverage/demand?need=" + need.code(),
                        getTranslation("coverage.need.demand", CoverageSaid.demand(figures.ofNeed(need.code()))))),
                new StateBar(sum),
                legend,
                grid(rows),
                new Out(() -> Reports.of(
                        "coverage-" + need.code().toLowerCase(Words.LANGUAGE).replace('_', '-'),
                        need.name(),
                        words.asOf(matrix.at()),
                        Asked.ALL.and(DemandChoice.usual()),
                        table(need, rows))));
    }

    private ListGrid<TownRow> grid(List<TownRow> rows) {
        ListGrid<TownRow> grid = new ListGrid<>(() -> rows);
        Column<TownRow> stacked = grid.addComponentColumn(this::everything).setHeader(getTranslation("coverage.town"));
        grid.addComponentColumn(NeedView::town)
                .setHeader(getTranslation("coverage.town"))
                .setWidth("11rem");
        grid.addComponentColumn(NeedView::state)
                .setHeader(getTranslation("coverage.state"))
                .setFlexGrow(2)
                .setWidth("15rem");
        grid.addColumn(it -> cause(it.cell()))
                .setHeader(getTranslation("coverage.cause"))
                .setFlexGrow(2)
                .setWidth("14rem");
        grid.addColumn(it -> CoverageSaid.number(it.cell().services()))
                .setHeader(getTranslation("coverage.services"))
                .setWidth("7rem");
        grid.addColumn(it -> CoverageSaid.demand(it.demand()))
                .setHeader(getTranslation("coverage.demand"))
                .setWidth("8rem");
        grid.addColumn(it -> CoverageSaid.inhabitants(it.town()))
                .setHeader(getTranslation("coverage.population"))
                .setWidth("8rem");
        NarrowGrid.stack(grid, stacked);
        return grid;
    }

    private static Anchor town(TownRow row) {
        return new Anchor(
                "coverage/cells/" + row.town().slug() + "/" + row.cell().need(),
                row.town().name());
    }

    private static Component state(TownRow row) {
        Div cell = new Div(CoverageSaid.sign(CoverageSaid.style(row.cell())), new Span(CoverageSaid.state(row.cell())));
        cell.addClassName("signed");
        return cell;
    }

    private static String cause(CoverageCell cell) {
        GapCause cause = cell.cause();
        return cause == null ? "" : CoverageSaid.cause(cause);
    }

    private Component everything(TownRow row) {
        Div cell = new Stacked(town(row), state(row));
        if (row.cell().cause() != null) {
            cell.add(new Sub(cause(row.cell())));
        }
        cell.add(new Sub(getTranslation("coverage.demand.said", CoverageSaid.demand(row.demand()))));
        return cell;
    }

    private StatTable table(CountedNeed need, List<TownRow> rows) {
        return new StatTable(
                        need.name(),
                        List.of(
                                new StatTable.Column("town", getTranslation("coverage.town")),
                                new StatTable.Column("state", getTranslation("coverage.state")),
                                new StatTable.Column("cause", getTranslation("coverage.cause")),
                                new StatTable.Column("services", getTranslation("coverage.services")),
                                new StatTable.Column("demand", getTranslation("coverage.demand")),
                                new StatTable.Column("population", getTranslation("coverage.population"))),
                        rows.stream().map(NeedView::cells).toList())
                .summed(List.of(Arrays.asList(
                        getTranslation("coverage.table.sum"),
                        null,
                        null,
                        rows.stream().mapToInt(it -> it.cell().services()).sum(),
                        CoverageSaid.outward(
                                rows.stream().map(TownRow::demand).reduce(DemandFigure.NONE, DemandFigure::plus)),
                        null)));
    }

    private static List<@Nullable Object> cells(TownRow row) {
        return Arrays.asList(
                row.town().name(),
                StateMarks.of(row.cell()),
                cause(row.cell()),
                row.cell().services(),
                CoverageSaid.outward(row.demand()),
                row.town().population());
    }
}
