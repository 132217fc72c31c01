package org.socialcluster.coverage.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.Gap;
import org.socialcluster.coverage.KnownCoverage;
import org.socialcluster.coverage.tasks.CoverageTasks;
import org.socialcluster.demand.Demand;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.FilterRow;
import org.socialcluster.office.lists.Out;

/** All gaps of the region, the heaviest first, kept apart by cause. */
@CdiComponent
@RolesAllowed({"MINISTRY_REVIEWER", "ADMINISTRATOR", "REGIONAL_EDITOR"})
@Route(value = "coverage/gaps", layout = OfficeLayout.class)
@Menu(title = "coverage.gaps.title", order = 20.1)
class GapsView extends Page implements BeforeEnterObserver {
    private final OfficeSession session;
    private final transient KnownCoverage coverage;
    private final transient Demand demand;
    private final transient CoverageTasks tasks;
    private final FilterRow filter = new FilterRow("coverage/gaps", this::refresh);
    private final ComboBox<String> town;
    private final GapChoice choice;
    private final NeedQuestion question;
    private final Paragraph sum = new Paragraph();
    private final GapGrid grid;
    private transient List<Gap> gaps = List.of();
    private transient GapTasks done = GapTasks.of(List.of());

    @Inject
    GapsView(
            OfficeSession session,
            KnownCoverage coverage,
            Demand demand,
            CoverageTasks tasks,
            Words words,
            Vocabulary vocabulary) {
        this.session = session;
        this.coverage = coverage;
        this.demand = demand;
        this.tasks = tasks;
        CoverageMatrix matrix = coverage.matrix();
        town = TownChoice.in(filter, "town", getTranslation("coverage.town"), matrix);
        question = new NeedQuestion(filter, vocabulary);
        choice = new GapChoice(filter);
        grid = new GapGrid(() -> gaps, () -> done, vocabulary.needGroups(), false, true);
        sum.getElement().setAttribute("role", "status");
        head(getTranslation("coverage.gaps.title"));
        add(
                new Paragraph(getTranslation("coverage.gaps.about")),
                filter,
                sum,
                grid,
                new Out(() -> Reports.of(
                        "coverage-gaps",
                        getTranslation("coverage.gaps.title"),
                        words.asOf(coverage.matrix().at()),
                        choice.asked().and(sum.getElement().getTextRecursively()),
                        grid.table())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.read(event.getLocation());
        refresh();
    }

    private void refresh() {
        done = GapTasks.of(tasks.list(session.actor()));
        List<Gap> all =
                Gap.of(coverage.matrix(), demand.figures(session.actor(), choice.period()), question.asked()).stream()
                        .filter(it ->
                                town.getValue() == null || it.town().slug().equals(town.getValue()))
                        .toList();
        gaps = choice.of(all, done);
        choice.sum(sum, all, done);
        grid.refresh();
    }
}
