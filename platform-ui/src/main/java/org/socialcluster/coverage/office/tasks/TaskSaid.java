package org.socialcluster.coverage.office.tasks;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Optional;
import org.socialcluster.coverage.tasks.CoverageTask;
import org.socialcluster.coverage.tasks.TaskKind;
import org.socialcluster.office.Words;

/** Tasks in words. */
public final class TaskSaid {
    private TaskSaid() {}

    /** Where a task stands, for people: what is open and past its day is another thing than what is open. */
    enum Standing {
        OPEN("new"),
        LAPSED("stale"),
        DONE("active"),
        REFUSED("blocked"),
        WITHDRAWN("archived");

        private final String style;

        Standing(String style) {
            this.style = style;
        }
    }

    static Standing standing(CoverageTask task) {
        return task.lapsed() ? Standing.LAPSED : Standing.valueOf(task.state().name());
    }

    /** Where it stands, in the words of its kind: an accepted gap is not «ждёт ответа». */
    static String said(CoverageTask task) {
        return text("coverage.task." + key(task.kind()) + "." + key(standing(task)));
    }

    static String said(Standing standing) {
        return text("coverage.task.standing." + key(standing));
    }

    static String said(TaskKind kind) {
        return text("coverage.task.kind." + key(kind));
    }

    /** Where it stands, as a sign with its word. */
    public static Span tag(CoverageTask task) {
        Span tag = new Span(said(task));
        tag.addClassNames("tag", standing(task).style);
        return tag;
    }

    /** Until when it holds. */
    static String due(CoverageTask task) {
        return text("coverage.task.until", Words.day(task.due()));
    }

    /** What the centre has answered, if anything. */
    static Optional<String> answer(CoverageTask task) {
        return Optional.ofNullable(task.answer()).map(it -> text("coverage.task.answer.said", it));
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(Words.LANGUAGE, key, arguments);
    }
}
