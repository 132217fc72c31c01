package org.socialcluster.mail.office;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.socialcluster.mail.Letters;
import org.socialcluster.office.Todo;
import org.socialcluster.office.Todos;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.ListingRights;
import org.socialcluster.shared.Actor;

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
        if (!ListingRights.writes(actor)) {
            return List.of();
        }
        int failed = letters.givenUp(actor);
        return failed == 0
                ? List.of()
                : List.of(new Todo(failed, text("mail.todo"), text("mail.todo.why"), "letters?state=FAILED"));
    }

    private static String text(String key) {
        return I18NProvider.translate(Words.LANGUAGE, key);
    }
}
