package org.socialcluster.coverage.office.tasks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.tasks.CoverageTask;
import org.socialcluster.coverage.tasks.CoverageTasks;
import org.socialcluster.coverage.tasks.TaskKind;
import org.socialcluster.coverage.tasks.TaskState;
import org.socialcluster.office.Ask;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.shared.Role;

/** What the person may do with a task that is open: the centre answers, whoever looks over the region takes it back. */
final class TaskActions extends Div {
    private final transient CoverageTasks tasks;
    private final OfficeSession session;
    private final transient CoverageTask task;
    private final transient @Nullable CoverageCell gap;
    private final transient Runnable after;

    /** @param gap that the task is about, as it is now; null: it has closed */
    TaskActions(
            CoverageTasks tasks, OfficeSession session, CoverageTask task, @Nullable CoverageCell gap, Runnable after) {
        this.tasks = tasks;
        this.session = session;
        this.task = task;
        this.gap = gap;
        this.after = after;
        addClassName("actions");
        if (task.state() != TaskState.OPEN) {
            return;
        }
        if (!session.actor().has(Role.CENTRE_MANAGER)) {
            add(button(words("do"), this::withdraw));
        } else if (task.kind() == TaskKind.HANDED) {
            add(
                    button("coverage.task.answer.done.do", () -> answer(true)),
                    button("coverage.task.answer.refused.do", () -> answer(false)));
        }
    }

    /** The ways to do something anew, for the list: the page of the cell has them under all of its tasks. */
    TaskActions anew() {
        if (session.actor().has(Role.CENTRE_MANAGER) || gap == null || !task.latest() || task.inForce()) {
            return this;
        }
        for (TaskKind kind : TaskKind.values()) {
            add(button(
                    "coverage.task.make." + TaskSaid.key(kind) + ".again",
                    () -> new TaskDialog(tasks, session, task.town(), task.need(), kind, after).open()));
        }
        return this;
    }

    private Button button(String key, Runnable work) {
        Button button = new Button(getTranslation(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(key) + ": " + task.needName() + ", " + task.townName());
        return button;
    }

    private void answer(boolean done) {
        new AnswerDialog(tasks, session, task, done, gap, after).open();
    }

    private void withdraw() {
        Ask.before(getTranslation(words("ask")), getTranslation(words("what")), getTranslation(words("do")), () -> {
            tasks.withdraw(session.actor(), task.id(), task.version());
            Notice.done(getTranslation(words("done")));
            after.run();
        });
    }

    /** A gap that was put off comes back; what was handed to a centre is taken from it. */
    private String words(String part) {
        return "coverage.task.withdraw." + TaskSaid.key(task.kind()) + "." + part;
    }
}
