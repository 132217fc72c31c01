package org.socialcluster.events.office;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.socialcluster.events.EventIntake;
import org.socialcluster.office.Todo;
import org.socialcluster.office.Todos;
import org.socialcluster.office.Words;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;

/** Calendars of others that could not be read again. */
@Dependent
class SourceTodos implements Todos {
    private final EventIntake intake;

    @Inject
    SourceTodos(EventIntake intake) {
        this.intake = intake;
    }

    @Override
    public List<Todo> todos(Actor actor) {
        boolean writes = actor.has(Role.CENTRE_MANAGER) || actor.has(Role.LISTINGS_EDITOR);
        int failing = writes
                ? (int) intake.sources(actor).stream()
                        .filter(it -> it.url() != null && it.failure() != null)
                        .count()
                : 0;
        return failing == 0
                ? List.of()
                : List.of(new Todo(failing, text("sources.todo"), text("sources.todo.why"), "event-sources"));
    }

    private static String text(String key) {
        return I18NProvider.translate(Words.LANGUAGE, key);
    }
}
