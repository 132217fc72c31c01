package org.socialcluster.coverage.office.tasks;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.tasks.CoverageTask;
import org.socialcluster.coverage.tasks.CoverageTasks;
import org.socialcluster.coverage.tasks.TaskKind;
import org.socialcluster.coverage.tasks.TaskStanding;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.SubLine;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;

/** What is done about one gap, for the page of its cell: the tasks so far, and the two ways to make one. */
public final class TaskBox extends Div {
    private final transient CoverageTasks tasks;
    private final OfficeSession session;
    private final transient CentreId town;
    private final String need;
    private final transient @Nullable CoverageCell gap;

    /**
     * @param need code
     * @param gap the cell while help is not there as the norm asks; null: nothing is offered, and what was done is told
     */
    public TaskBox(CoverageTasks tasks, OfficeSession session, CentreId town, String need, @Nullable CoverageCell gap) {
        this.tasks = tasks;
        this.session = session;
        this.town = town;
        this.need = need;
        this.gap = gap;
        addClassNames("box", "part");
        show();
    }

    private void show() {
        removeAll();
        List<CoverageTask> all = tasks.of(session.actor(), town, need);
        add(new H2(getTranslation("coverage.task.box")));
        if (all.isEmpty()) {
            add(new Paragraph(getTranslation("coverage.task.box.none")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("lines");
            all.forEach(it -> list.add(line(it)));
            add(list);
        }
        setVisible(gap != null || !all.isEmpty());
        if (gap != null
                && !session.actor().has(Role.CENTRE_MANAGER)
                && all.stream().noneMatch(CoverageTask::inForce)) {
            Div ways = new Div(make(TaskKind.HANDED), make(TaskKind.ACCEPTED));
            ways.addClassName("actions");
            add(ways);
        }
    }

    /** What is done, for a file; empty where nothing is. */
    public String words() {
        return tasks.of(session.actor(), town, need).stream()
                .map(it -> TaskSaid.said(it.kind()) + " (" + TaskSaid.said(it, TaskStanding.of(it, gap != null)) + ", "
                        + TaskSaid.due(it) + "): " + it.reason()
                        + TaskSaid.answer(it).map(said -> ". " + said).orElse(""))
                .collect(joining("; "));
    }

    private ListItem line(CoverageTask task) {
        Div said = new Stacked(
                TaskSaid.tag(task, TaskStanding.of(task, gap != null)),
                new Paragraph(task.reason()),
                new SubLine(TaskSaid.due(task)));
        TaskSaid.answer(task).ifPresent(it -> said.add(new Paragraph(it)));
        return new ListItem(said, new TaskActions(tasks, session, task, gap, this::show));
    }

    private Button make(TaskKind kind) {
        return new Button(
                getTranslation("coverage.task.make." + TaskSaid.key(kind) + ".do"),
                click -> new TaskDialog(tasks, session, town, need, kind, this::show).open());
    }
}
