package org.socialcluster.coverage.office.tasks;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
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
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.KnownCoverage;
import org.socialcluster.coverage.tasks.CoverageTask;
import org.socialcluster.coverage.tasks.CoverageTasks;
import org.socialcluster.coverage.tasks.TaskKind;
import org.socialcluster.coverage.tasks.TaskStanding;
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
    private final transient KnownCoverage coverage;
    private final OfficeSession session;
    private final FilterRow filter = new FilterRow("coverage/tasks", this::refresh);
    private final ComboBox<String> town;
    private final Select<TaskStanding> standing;
    private final Select<TaskKind> kind;
    private final Checkbox waiting = new Checkbox(getTranslation("coverage.task.waiting"));
    private final Paragraph sum = new Paragraph();
    private final ListGrid<Line> grid;
    private transient List<Line> all;

    /** A task, and where it stands now.
     *
     * @param gap the cell while help is not there as the norm asks */
    record Line(
            CoverageTask task,
            TaskStanding standing,
            @Nullable CoverageCell gap) {}

    @Inject
    TasksView(CoverageTasks tasks, KnownCoverage coverage, OfficeSession session, Words words, Clock clock) {
        this.tasks = tasks;
        this.coverage = coverage;
        this.words = words;
        this.clock = clock;
        this.session = session;
        this.all = lines();
        this.town = towns();
        this.grid = new ListGrid<>(this::wanted);
        head(getTranslation("coverage.task.title"));
        sum.getElement().setAttribute("role", "status");
        if (!manager()) {
            filter.by("town", town, it -> it, it -> it);
        }
        kind = filter.choice(
                "kind",
                TaskKind.values(),
                getTranslation("coverage.task.kind"),
                getTranslation("coverage.task.standing.any"),
                TaskSaid::said);
        standing = filter.choice(
                "standing",
                TaskStanding.values(),
                getTranslation("coverage.task.standing"),
                getTranslation("coverage.task.standing.any"),
                TaskSaid::said);
        filter.by("waiting", waiting, it -> it ? "true" : "", "true"::equals);
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
        all = lines();
        refresh();
    }

    private List<Line> lines() {
        CoverageMatrix matrix = coverage.matrix();
        return tasks.list(session.actor()).stream()
                .map(it -> line(it, matrix.gap(it.town(), it.need()).orElse(null)))
                .toList();
    }

    private static Line line(CoverageTask task, @Nullable CoverageCell gap) {
        return new Line(task, TaskStanding.of(task, gap != null), gap);
    }

    private TaskActions actions(Line line) {
        return new TaskActions(tasks, session, line.task(), line.gap(), this::readAnew).anew();
    }

    private void refresh() {
        List<Line> now = wanted();
        Map<TaskStanding, Long> counts =
                now.stream().collect(groupingBy(Line::standing, () -> new EnumMap<>(TaskStanding.class), counting()));
        sum.setText(getTranslation(
                "coverage.task.sum",
                now.size(),
                counts.entrySet().stream()
                        .map(it -> TaskSaid.said(it.getKey()) + ": " + it.getValue())
                        .collect(joining(", "))));
        grid.refresh();
    }

    private boolean manager() {
        return session.actor().has(Role.CENTRE_MANAGER);
    }

    private List<Line> wanted() {
        return all.stream()
                .filter(it -> town.getValue() == null || it.task().slug().equals(town.getValue()))
                .filter(it -> kind.getValue() == null || it.task().kind() == kind.getValue())
                .filter(it -> standing.getValue() == null || it.standing() == standing.getValue())
                .filter(it -> !waiting.getValue() || it.task().waits())
                .toList();
    }

    private ComboBox<String> towns() {
        Map<String, String> names = new LinkedHashMap<>();
        all.forEach(it -> names.put(it.task().slug(), it.task().townName()));
        ComboBox<String> field = new Codes(names).one(getTranslation("coverage.task.town"));
        field.setClearButtonVisible(true);
        return field;
    }

    private void addColumns() {
        Column<Line> stacked =
                grid.addComponentColumn(this::everything).setHeader(getTranslation("coverage.task.need"));
        grid.addComponentColumn(it -> cell(it.task()))
                .setHeader(getTranslation("coverage.task.need"))
                .setFlexGrow(2);
        grid.addComponentColumn(it -> asked(it.task()))
                .setHeader(getTranslation("coverage.task.reason"))
                .setFlexGrow(3);
        grid.addComponentColumn(TasksView::where)
                .setHeader(getTranslation("coverage.task.standing"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::actions)
                .setHeader(getTranslation("coverage.task.actions"))
                .setKey("actions")
                .setFlexGrow(1);
        NarrowGrid.stack(grid, stacked);
    }

    /** The gap, and the way to its evidence. */
    private static Div cell(CoverageTask task) {
        return new Stacked(
                new Anchor("coverage/cells/" + task.slug() + "/" + task.need(), task.needName()),
                new Sub(task.townName()));
    }

    private static Div asked(CoverageTask task) {
        return new Stacked(new Sub(TaskSaid.said(task.kind())), new Span(task.reason()));
    }

    private static Div where(Line line) {
        CoverageTask task = line.task();
        Div where = new Stacked(TaskSaid.tag(task, line.standing()), new Sub(TaskSaid.due(task)));
        TaskSaid.answer(task).ifPresent(it -> where.add(new Span(it)));
        return where;
    }

    /** The whole row in one cell, for a telephone. */
    private Component everything(Line line) {
        Div all = cell(line.task());
        all.add(asked(line.task()), where(line), actions(line));
        return all;
    }

    private StatReport report() {
        return TaskReport.of(words.asOf(clock.instant()), filter.asked(), wanted());
    }
}
