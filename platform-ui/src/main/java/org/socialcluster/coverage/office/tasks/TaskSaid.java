package org.socialcluster.coverage.office.tasks;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Optional;
import org.socialcluster.coverage.tasks.CoverageTask;
import org.socialcluster.coverage.tasks.TaskKind;
import org.socialcluster.coverage.tasks.TaskStanding;
import org.socialcluster.office.Words;

/** Tasks in words. */
public final class TaskSaid {
    private TaskSaid() {}

    /** Where it stands, in the words of its kind: a gap that is put off is not «ждёт ответа». */
    public static String said(CoverageTask task, TaskStanding standing) {
        return text("coverage.task." + key(task.kind()) + "." + key(standing));
    }

    static String said(TaskStanding standing) {
        return text("coverage.task.standing." + key(standing));
    }

    static String said(TaskKind kind) {
        return text("coverage.task.kind." + key(kind));
    }

    /** Where it stands, as a sign with its word. */
    public static Span tag(CoverageTask task, TaskStanding standing) {
        Span tag = new Span(said(task, standing));
        tag.addClassNames("tag", style(standing));
        return tag;
    }

    private static String style(TaskStanding standing) {
        return switch (standing) {
            case OPEN -> "new";
            case LAPSED, UNPROVEN -> "stale";
            case CLOSED, DONE -> "active";
            case REFUSED -> "blocked";
            case EARLIER, WITHDRAWN -> "archived";
        };
    }

    /** Until when it holds. */
    public static String due(CoverageTask task) {
        return text("coverage.task.until", Words.day(task.due()));
    }

    /** What the centre has answered, if anything. */
    static Optional<String> answer(CoverageTask task) {
        return Optional.ofNullable(task.answer()).map(it -> text("coverage.task.answer.said", it));
    }

    /** As texts and addresses call it. */
    public static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(Words.LANGUAGE, key, arguments);
    }
}
