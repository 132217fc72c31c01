package org.socialcluster.coverage.office.tasks;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.tasks.CoverageTask;
import org.socialcluster.coverage.tasks.CoverageTasks;
import org.socialcluster.coverage.tasks.TaskAnswer;
import org.socialcluster.office.Form;
import org.socialcluster.office.FormDialog;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeSession;

/** The centre says that it is done, or why it cannot. */
final class AnswerDialog extends FormDialog {
    private static final int MOST = 1000;

    /**
     * @param cell of the gap as it is now; null: it is no gap
     * @param after what to do when it has been said
     */
    AnswerDialog(
            CoverageTasks tasks,
            OfficeSession session,
            CoverageTask task,
            boolean done,
            @Nullable CoverageCell cell,
            Runnable after) {
        this(tasks, session, task, done, cell, after, new Form());
    }

    private AnswerDialog(
            CoverageTasks tasks,
            OfficeSession session,
            CoverageTask task,
            boolean done,
            @Nullable CoverageCell cell,
            Runnable after,
            Form form) {
        super(TaskSaid.text(words(done, "title")), form);
        TextArea words = form.field("words", new TextArea(TaskSaid.text(words(done, "words"))));
        words.setMaxLength(MOST);
        words.setWidthFull();
        fields(new Paragraph(task.needName() + ". " + task.reason()));
        if (done && cell != null) {
            fields(new Paragraph(TaskSaid.text(
                    "coverage.task.answer.gap." + (cell.services() == 0 ? "none" : "some"),
                    task.needName(),
                    cell.services())));
        }
        fields(words);
        action(TaskSaid.text(words(done, "do")), () -> {
            tasks.answer(session.actor(), task.id(), task.version(), new TaskAnswer(done, words.getValue()));
            Notice.done(TaskSaid.text("coverage.task.answered"));
            after.run();
        });
    }

    private static String words(boolean done, String part) {
        return "coverage.task.answer." + (done ? "done" : "refused") + "." + part;
    }
}
