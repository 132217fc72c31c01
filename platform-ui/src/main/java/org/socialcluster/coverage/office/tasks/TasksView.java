package org.socialcluster.coverage.office.tasks;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
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
import org.socialcluster.coverage.office.tasks.TaskSaid.Standing;
import org.socialcluster.coverage.tasks.CoverageTask;
import org.socialcluster.coverage.tasks.CoverageTasks;
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
import org.socialcluster.shared.Role;
import org.socialcluster.sheets.StatReport;

/** What is done about gaps: of all towns for whoever looks over the region, of the own one for its manager. */
@CdiComponent
@RolesAllowed({"MINISTRY_REVIEWER", "ADMINISTRATOR", "REGIONAL_EDITOR", "CENTRE_MANAGER"})
@Route(value = "coverage/tasks", layout = OfficeLayout.class)
@Menu(title = "coverage.task.title", order = 27)
class TasksView extends Page implements BeforeEnterObserver {
    private final transient CoverageTasks tasks;
    private final transient Words words;
    private final transient Clock clock;
    private final OfficeSession session;
    private final FilterRow filter = new FilterRow("coverage/tasks", this::refresh);
    private final ComboBox<String> town;
    private final Select<Standing> standing;
    private final Paragraph sum = new Paragraph();
    private final ListGrid<CoverageTask> grid;
    private transient List<CoverageTask> all;

    @Inject
    TasksView(CoverageTasks tasks, OfficeSession session, Words words, Clock clock) {
        this.tasks = tasks;
        this.words = words;
        this.clock = clock;
        this.session = session;
        this.all = tasks.list(session.actor());
        this.town = towns();
        this.grid = new ListGrid<>(this::wanted);
        head(getTranslation("coverage.task.title"));
        sum.getElement().setAttribute("role", "status");
        if (!manager()) {
            filter.by("town", town, it -> it, it -> it);
        }
        standing = filter.choice(
                "standing",
                Standing.values(),
                getTranslation("coverage.task.standing"),
                getTranslation("coverage.task.standing.any"),
                TaskSaid::said);
        addColumns();
        filter.explains(grid, manager() ? "coverage.task.none.own" : "coverage.task.none", "coverage.task.none.found");
        add(
                new Paragraph(getTranslation(manager() ? "coverage.task.about.own" : "coverage.task.about")),
                filter,
                sum,
                grid,
                new Out(this::report));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.read(event.getLocation());
        refresh();
    }

    void readAnew() {
        all = tasks.list(session.actor());
        refresh();
    }

    private void refresh() {
        List<CoverageTask> now = wanted();
        sum.setText(getTranslation(
                "coverage.task.sum",
                now.size(),
                now.stream().filter(CoverageTask::inForce).count(),
                now.stream().filter(CoverageTask::lapsed).count()));
        grid.refresh();
    }

    private boolean manager() {
        return session.actor().has(Role.CENTRE_MANAGER);
    }

    private List<CoverageTask> wanted() {
        return all.stream()
                .filter(it -> town.getValue() == null || it.slug().equals(town.getValue()))
                .filter(it -> standing.getValue() == null || TaskSaid.standing(it) == standing.getValue())
                .toList();
    }

    private ComboBox<String> towns() {
        Map<String, String> names = new LinkedHashMap<>();
        all.forEach(it -> names.put(it.slug(), it.townName()));
        ComboBox<String> field = new Codes(names).one(getTranslation("coverage.task.town"));
        field.setClearButtonVisible(true);
        return field;
    }

    private void addColumns() {
        Column<CoverageTask> stacked =
                grid.addComponentColumn(this::everything).setHeader(getTranslation("coverage.task.need"));
        grid.addComponentColumn(this::cell)
                .setHeader(getTranslation("coverage.task.need"))
                .setFlexGrow(2);
        grid.addComponentColumn(TasksView::asked)
                .setHeader(getTranslation("coverage.task.reason"))
                .setFlexGrow(3);
        grid.addComponentColumn(TasksView::where)
                .setHeader(getTranslation("coverage.task.standing"))
                .setFlexGrow(2);
        grid.addComponentColumn(it -> new TaskActions(tasks, session, it, this::readAnew))
                .setHeader(getTranslation("coverage.task.actions"))
                .setKey("actions")
                .setFlexGrow(1);
        NarrowGrid.stack(grid, stacked);
    }

    /** The gap; whoever looks over the region goes from it to its evidence. */
    private Div cell(CoverageTask task) {
        Component name = manager()
                ? new Span(task.needName())
                : new Anchor("coverage/cells/" + task.slug() + "/" + task.need(), task.needName());
        return new Stacked(name, new Sub(task.townName()));
    }

    private static Div asked(CoverageTask task) {
        return new Stacked(new Sub(TaskSaid.said(task.kind())), new Span(task.reason()));
    }

    private static Div where(CoverageTask task) {
        Div where = new Stacked(TaskSaid.tag(task), new Sub(TaskSaid.due(task)));
        TaskSaid.answer(task).ifPresent(it -> where.add(new Span(it)));
        return where;
    }

    /** The whole row in one cell, for a telephone. */
    private Component everything(CoverageTask task) {
        Div all = cell(task);
        all.add(asked(task), where(task), new TaskActions(tasks, session, task, this::readAnew));
        return all;
    }

    private StatReport report() {
        return TaskReport.of(words.asOf(clock.instant()), filter.asked(), wanted());
    }
}
