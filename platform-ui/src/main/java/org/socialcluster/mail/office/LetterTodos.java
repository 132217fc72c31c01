package org.socialcluster.mail.office;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.socialcluster.mail.LetterFilter;
import org.socialcluster.mail.LetterState;
import org.socialcluster.mail.Letters;
import org.socialcluster.office.Todo;
import org.socialcluster.office.Todos;
import org.socialcluster.office.Words;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;

/** Letters that never arrived. */
@Dependent
class LetterTodos implements Todos {
    private final Letters letters;

    @Inject
    LetterTodos(Letters letters) {
        this.letters = letters;
    }

    @Override
    public List<Todo> todos(Actor actor) {
        if (!writesListings(actor)) {
            return List.of();
        }
        int failed = letters.count(actor, new LetterFilter(LetterState.FAILED, ""));
        return failed == 0
                ? List.of()
                : List.of(new Todo(failed, text("mail.todo"), text("mail.todo.why"), "letters?state=FAILED"));
    }

    private static boolean writesListings(Actor actor) {
        return actor.has(Role.CENTRE_MANAGER)
                || actor.has(Role.LISTINGS_EDITOR)
                || actor.has(Role.ADMINISTRATOR)
                || actor.has(Role.REGIONAL_EDITOR);
    }

    private static String text(String key) {
        return I18NProvider.translate(Words.LANGUAGE, key);
    }
}
