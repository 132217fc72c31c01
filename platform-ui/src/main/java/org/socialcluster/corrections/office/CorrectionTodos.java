package org.socialcluster.corrections.office;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.socialcluster.corrections.Corrections;
import org.socialcluster.office.Todo;
import org.socialcluster.office.Todos;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.ListingRights;
import org.socialcluster.shared.Actor;

/** Corrections that wait for a look. */
@Dependent
class CorrectionTodos implements Todos {
    private final Corrections corrections;

    @Inject
    CorrectionTodos(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public List<Todo> todos(Actor actor) {
        int count = ListingRights.writes(actor) ? corrections.count(actor) : 0;
        return count == 0
                ? List.of()
                : List.of(new Todo(count, text("corrections.todo"), text("corrections.todo.why"), "corrections"));
    }

    private static String text(String key) {
        return I18NProvider.translate(Words.LANGUAGE, key);
    }
}
