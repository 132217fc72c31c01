package org.socialcluster.coverage.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.scenarios.CellOutcome;
import org.socialcluster.coverage.scenarios.ScenarioOutcome;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.Sub;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;

/** What a scenario would change: cells with their signs, and routes. */
final class OutcomeBox extends Div {
    OutcomeBox(ScenarioOutcome outcome) {
        Paragraph sum = new Paragraph(OutcomeSaid.sum(outcome));
        sum.getElement().setAttribute("role", "status");
        add(
                new H2(CoverageSaid.text("scenario.outcome")),
                sum,
                cells(outcome),
                new H2(CoverageSaid.text("scenario.table.walks")),
                new StatGrid(OutcomeSaid.walks(outcome), CoverageSaid.text("scenario.walks.none")));
    }

    private static ListGrid<CellOutcome> cells(ScenarioOutcome outcome) {
        ListGrid<CellOutcome> grid = new ListGrid<>(outcome::cells);
        Column<CellOutcome> stacked =
                grid.addComponentColumn(OutcomeBox::everything).setHeader(CoverageSaid.text("scenario.table.cells"));
        grid.addColumn(it -> it.town().name())
                .setHeader(CoverageSaid.text("coverage.town"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addComponentColumn(OutcomeBox::link)
                .setHeader(CoverageSaid.text("coverage.need"))
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addComponentColumn(it -> signed(it.from()))
                .setHeader(CoverageSaid.text("scenario.now"))
                .setWidth("11rem");
        grid.addComponentColumn(it -> signed(it.to()))
                .setHeader(CoverageSaid.text("scenario.then"))
                .setWidth("11rem");
        grid.addColumn(it -> CoverageSaid.demand(it.demand()))
                .setHeader(CoverageSaid.text("coverage.demand"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.setEmptyStateText(CoverageSaid.text("scenario.cells.none"));
        NarrowGrid.stack(grid, stacked);
        return grid;
    }

    private static Anchor link(CellOutcome cell) {
        return new Anchor(
                "coverage/cells/" + cell.town().slug() + "/" + cell.need().code(),
                cell.need().name());
    }

    private static Component signed(CoverageCell cell) {
        Div signed = new Div(CoverageSaid.sign(CoverageSaid.style(cell)), new Span(OutcomeSaid.state(cell)));
        signed.addClassName("signed");
        return signed;
    }

    private static Component everything(CellOutcome cell) {
        return new Stacked(
                new Sub(cell.town().name()),
                link(cell),
                new Sub(CoverageSaid.text("past.was.said", OutcomeSaid.state(cell.from()))),
                signed(cell.to()),
                new Sub(CoverageSaid.text("coverage.demand.said", CoverageSaid.demand(cell.demand()))));
    }
}
