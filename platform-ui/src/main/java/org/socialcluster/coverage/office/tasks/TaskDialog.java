package org.socialcluster.coverage.office.tasks;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.socialcluster.coverage.tasks.CoverageTasks;
import org.socialcluster.coverage.tasks.TaskDraft;
import org.socialcluster.coverage.tasks.TaskKind;
import org.socialcluster.office.DayField;
import org.socialcluster.office.Form;
import org.socialcluster.office.FormDialog;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.shared.CentreId;

/** Hands a gap to the centre of its town, or accepts it: what for, and until when. */
final class TaskDialog extends FormDialog {
    private static final int MOST = 1000;

    /** @param done what to do when it has been made */
    TaskDialog(CoverageTasks tasks, OfficeSession session, CentreId town, String need, TaskKind kind, Runnable done) {
        this(tasks, session, town, need, kind, done, new Form());
    }

    private TaskDialog(
            CoverageTasks tasks,
            OfficeSession session,
            CentreId town,
            String need,
            TaskKind kind,
            Runnable done,
            Form form) {
        super(TaskSaid.text(words(kind, "title")), form);
        TextArea reason = form.field("reason", new TextArea(TaskSaid.text(words(kind, "reason"))));
        reason.setMaxLength(MOST);
        reason.setWidthFull();
        DayField due = form.field("due", new DayField(TaskSaid.text(words(kind, "due"))));
        fields(new Paragraph(TaskSaid.text(words(kind, "about"))), reason, due);
        action(TaskSaid.text(words(kind, "do")), () -> {
            if (reason.getValue().isBlank()) {
                form.refuse("reason", TaskSaid.text("coverage.task.reason.missing"));
            }
            if (due.getValue() == null) {
                form.refuse("due", TaskSaid.text("coverage.task.due.missing"));
            }
            if (reason.isInvalid() || due.isInvalid()) {
                return;
            }
            tasks.make(session.actor(), new TaskDraft(town, need, kind, reason.getValue(), due.getValue()));
            Notice.done(TaskSaid.text(words(kind, "done")));
            done.run();
        });
    }

    private static String words(TaskKind kind, String part) {
        return "coverage.task.make." + TaskSaid.key(kind) + "." + part;
    }
}
