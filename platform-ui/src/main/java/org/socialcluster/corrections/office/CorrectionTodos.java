package org.socialcluster.corrections.office;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
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
        if (!ListingRights.writes(actor)) {
            return List.of();
        }
        return Stream.of(
                        todo(corrections.count(actor), "corrections.todo"),
                        todo(corrections.countSilent(actor), "corrections.silent.todo"))
                .filter(it -> it.count() > 0)
                .toList();
    }

    private static Todo todo(int count, String key) {
        return new Todo(count, text(key), text(key + ".why"), "corrections");
    }

    private static String text(String key) {
        return I18NProvider.translate(Words.LANGUAGE, key);
    }
}
