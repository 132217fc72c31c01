package org.socialcluster.coverage.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialcluster.coverage.scenarios.ScenarioOutcome;
import org.socialcluster.coverage.scenarios.ScenarioSummary;
import org.socialcluster.coverage.scenarios.Scenarios;
import org.socialcluster.office.Codes;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.Sub;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.Asked;
import org.socialcluster.office.lists.FilterRow;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.office.lists.Out;

/** What-ifs: the own ones, those that colleagues share, and two or three of them side by side. */
@CdiComponent
@RolesAllowed({"MINISTRY_REVIEWER", "ADMINISTRATOR", "REGIONAL_EDITOR"})
@Route(value = "coverage/scenarios", layout = OfficeLayout.class)
@Menu(title = "scenario.title", order = 25)
class ScenariosView extends Page implements BeforeEnterObserver {
    private static final int MOST_COMPARED = 3;

    private final OfficeSession session;
    private final transient Scenarios scenarios;
    private final transient Words words;
    private final transient Clock clock;
    private final ListGrid<ScenarioSummary> grid;
    private final Div compared = new Div();
    private transient List<ScenarioSummary> all = List.of();

    @Inject
    ScenariosView(OfficeSession session, Scenarios scenarios, Words words, Clock clock) {
        this.session = session;
        this.scenarios = scenarios;
        this.words = words;
        this.clock = clock;
        grid = new ListGrid<>(() -> all);
        grid.setEmptyStateText(getTranslation("scenario.none"));
        columns();
    }

    private void columns() {
        Column<ScenarioSummary> stacked = grid.addComponentColumn(
                        it -> new Stacked(link(it), new Sub(whose(it)), new Sub(words.moment(it.updatedAt()))))
                .setHeader(getTranslation("scenario.name"));
        grid.addComponentColumn(ScenariosView::link)
                .setHeader(getTranslation("scenario.name"))
                .setFlexGrow(3);
        grid.addColumn(ScenarioSummary::services)
                .setHeader(getTranslation("scenario.services"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(this::whose)
                .setHeader(getTranslation("scenario.whose"))
                .setWidth("14rem")
                .setFlexGrow(1);
        grid.addColumn(it -> words.moment(it.updatedAt()))
                .setHeader(getTranslation("scenario.changed"))
                .setWidth("14rem")
                .setFlexGrow(0);
        NarrowGrid.stack(grid, stacked);
    }

    private static Anchor link(ScenarioSummary scenario) {
        return new Anchor("coverage/scenarios/" + scenario.id(), scenario.title());
    }

    private String whose(ScenarioSummary scenario) {
        return getTranslation(
                scenario.own() ? scenario.shared() ? "scenario.own.shared" : "scenario.own" : "scenario.colleague");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        all = scenarios.all(session.actor());
        removeAll();
        head(getTranslation("scenario.title"));
        add(
                new Paragraph(getTranslation("scenario.about")),
                new Paragraph(new Anchor("coverage/scenarios/new", getTranslation("scenario.new"))),
                grid);
        grid.refresh();
        if (all.size() > 1) {
            compare(event);
        }
    }

    private void compare(BeforeEnterEvent event) {
        Map<String, String> titles = new LinkedHashMap<>();
        all.forEach(it -> titles.put(it.id().toString(), it.title()));
        MultiSelectComboBox<String> chosen = new Codes(titles).many(getTranslation("scenario.compare.which"));
        FilterRow row = new FilterRow("coverage/scenarios", () -> showCompared(chosen));
        row.by(
                "compare",
                chosen,
                it -> String.join(",", it),
                it -> Stream.of(it.split(",", -1)).filter(titles::containsKey).collect(Collectors.toSet()));
        add(new H2(getTranslation("scenario.compare")), row, compared);
        row.read(event.getLocation());
        showCompared(chosen);
    }

    private void showCompared(MultiSelectComboBox<String> chosen) {
        Set<String> ids = chosen.getValue();
        compared.removeAll();
        if (ids.size() < 2 || ids.size() > MOST_COMPARED) {
            compared.add(new Paragraph(
                    getTranslation(ids.size() > MOST_COMPARED ? "scenario.compare.many" : "scenario.compare.few")));
            return;
        }
        List<ScenarioOutcome> outcomes = all.stream()
                .filter(it -> ids.contains(it.id().toString()))
                .map(it -> scenarios.outcome(session.actor(), it.id()))
                .toList();
        compared.add(
                new StatGrid(OutcomeSaid.sums(outcomes), ""),
                new H3(getTranslation("scenario.table.cells")),
                new StatGrid(OutcomeSaid.cells(outcomes), getTranslation("scenario.cells.none")),
                new Out(() -> Reports.of(
                        "coverage-scenarios",
                        getTranslation("scenario.compare"),
                        words.asOf(clock.instant()),
                        Asked.ALL.and(getTranslation("scenario.imagined")),
                        OutcomeSaid.sums(outcomes),
                        OutcomeSaid.cells(outcomes))));
    }
}
