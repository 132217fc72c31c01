package org.socialcluster.coverage.office;

import static java.util.stream.Collectors.toMap;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import org.socialcluster.coverage.CountedNeed;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.KnownCoverage;
import org.socialcluster.demand.Demand;
import org.socialcluster.demand.DemandFigure;
import org.socialcluster.demand.DemandFigures;
import org.socialcluster.demand.DemandMonth;
import org.socialcluster.demand.DemandPeriod;
import org.socialcluster.demand.DemandSource;
import org.socialcluster.office.Codes;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.Sub;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.FilterRow;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.office.lists.Out;

/** What people looked for in vain: need × town × source, beside what there is; and the words that found nothing. */
@CdiComponent
@RolesAllowed({"MINISTRY_REVIEWER", "ADMINISTRATOR", "REGIONAL_EDITOR"})
@Route(value = "coverage/demand", layout = OfficeLayout.class)
@Menu(title = "coverage.asked.title", order = 25)
class DemandView extends Page implements BeforeEnterObserver {
    private final OfficeSession session;
    private final transient Demand demand;
    private final transient CoverageMatrix matrix;
    private final FilterRow filter = new FilterRow("coverage/demand", this::readAnew);
    private final ComboBox<String> town;
    private final ComboBox<String> need;
    private final Select<DemandSource> source;
    private final Select<DemandPeriod> period;
    private final Paragraph sum = new Paragraph();
    private final ListGrid<DemandLine> grid;
    private final Div words = new Div();
    private transient List<DemandLine> lines = List.of();

    @Inject
    DemandView(OfficeSession session, Demand demand, KnownCoverage coverage, Words when) {
        this.session = session;
        this.demand = demand;
        this.matrix = coverage.matrix();
        this.town = TownChoice.in(filter, "town", getTranslation("coverage.town"), matrix);
        this.need = filter.by("need", needs(), it -> it, it -> matrix.need(it).isPresent() ? it : null);
        this.source = filter.choice(
                "source",
                DemandSource.values(),
                getTranslation("coverage.asked.source"),
                getTranslation("coverage.asked.source.any"),
                DemandView::said);
        this.period = DemandChoice.in(filter);
        this.grid = new ListGrid<>(() -> lines);
        sum.getElement().setAttribute("role", "status");
        addColumns();
        filter.explains(grid, "coverage.asked.none", "coverage.asked.none.found");
        head(getTranslation("coverage.asked.title"));
        add(
                new Paragraph(getTranslation("coverage.asked.about")),
                filter,
                sum,
                grid,
                words,
                new Out(() -> Reports.of(
                        "coverage-demand",
                        getTranslation("coverage.asked.title"),
                        when.asOf(matrix.at()),
                        filter.asked().and(sum.getText()),
                        DemandReport.lines(lines, matrix),
                        DemandReport.words(demand.words(session.actor(), chosen())))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.read(event.getLocation());
        readAnew();
    }

    private DemandPeriod chosen() {
        return DemandChoice.orUsual(period.getValue());
    }

    void readAnew() {
        DemandFigures figures = demand.figures(session.actor(), chosen());
        lines = DemandLine.of(figures, matrix).stream()
                .filter(it -> it.isOf(town.getValue(), need.getValue()))
                .filter(it -> source.getValue() == null || it.demand().source() == source.getValue())
                .toList();
        DemandFigure all = lines.stream().map(it -> it.demand().figure()).reduce(DemandFigure.NONE, DemandFigure::plus);
        sum.setText(getTranslation(
                "coverage.asked.sum",
                Words.day(figures.from()),
                Words.day(figures.to()),
                CoverageSaid.demand(all),
                lines.size()));
        words.removeAll();
        if (town.getValue() != null && need.getValue() != null) {
            words.add(
                    new H2(getTranslation("coverage.asked.months")),
                    DemandReport.months(months(town.getValue(), need.getValue())));
        }
        words.add(
                new H2(getTranslation("coverage.asked.words")),
                DemandReport.list(demand.words(session.actor(), chosen())));
        grid.refresh();
    }

    private List<DemandMonth> months(String in, String of) {
        return matrix.town(in).map(it -> demand.months(session.actor(), chosen(), it.id(), of)).stream()
                .flatMap(List::stream)
                .filter(it -> source.getValue() == null || it.source() == source.getValue())
                .toList();
    }

    private ComboBox<String> needs() {
        Codes codes = new Codes(matrix.needs().stream()
                .collect(toMap(CountedNeed::code, CountedNeed::name, (one, other) -> one, LinkedHashMap::new)));
        ComboBox<String> field = codes.one(getTranslation("coverage.need"));
        field.setClearButtonVisible(true);
        return field;
    }

    static String said(DemandSource source) {
        return CoverageSaid.text("coverage.source." + source.name().toLowerCase(Words.LANGUAGE));
    }

    private void addColumns() {
        Column<DemandLine> stacked =
                grid.addComponentColumn(this::everything).setHeader(getTranslation("coverage.need"));
        grid.addComponentColumn(DemandView::need)
                .setHeader(getTranslation("coverage.need"))
                .setFlexGrow(2);
        grid.addColumn(DemandLine::townName).setHeader(getTranslation("coverage.town"));
        grid.addColumn(it -> said(it.demand().source()))
                .setHeader(getTranslation("coverage.asked.source"))
                .setFlexGrow(2);
        grid.addColumn(it -> CoverageSaid.demand(it.demand().figure()))
                .setHeader(getTranslation("coverage.asked.number"))
                .setFlexGrow(0)
                .setWidth("9rem");
        grid.addComponentColumn(this::supply).setHeader(getTranslation("coverage.state"));
        NarrowGrid.stack(grid, stacked);
    }

    private static Component need(DemandLine line) {
        String href = line.href();
        return href == null ? new Span(line.needName()) : new Anchor(href, line.needName());
    }

    /** What there is: the state of the cell. */
    private Component supply(DemandLine line) {
        CoverageCell cell = line.cell(matrix);
        if (cell == null) {
            return new Span();
        }
        Div state = new Div(CoverageSaid.sign(CoverageSaid.style(cell)), new Span(CoverageSaid.state(cell)));
        state.addClassName("signed");
        return state;
    }

    private Component everything(DemandLine line) {
        return new Stacked(
                new Sub(line.townName()),
                need(line),
                new Sub(said(line.demand().source())),
                new Span(getTranslation(
                        "coverage.demand.said",
                        CoverageSaid.demand(line.demand().figure()))),
                supply(line));
    }
}
