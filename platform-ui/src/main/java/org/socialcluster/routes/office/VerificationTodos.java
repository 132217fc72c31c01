package org.socialcluster.routes.office;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.socialcluster.office.Todo;
import org.socialcluster.office.Todos;
import org.socialcluster.office.Words;
import org.socialcluster.routes.VerificationDebt;
import org.socialcluster.routes.Verifications;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;

/** Steps of published routes that no expert has verified, or that one has found wrong. */
@Dependent
class VerificationTodos implements Todos {
    private final Verifications verifications;

    @Inject
    VerificationTodos(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public List<Todo> todos(Actor actor) {
        if (!actor.has(Role.EXPERT) && !actor.has(Role.REGIONAL_EDITOR)) {
            return List.of();
        }
        VerificationDebt debt = verifications.debt(actor);
        List<Todo> todos = new ArrayList<>();
        if (debt.wrong() > 0) {
            todos.add(new Todo(
                    debt.wrong(), text("verify.todo.wrong"), text("verify.todo.wrong.why"), "verification?show=WRONG"));
        }
        if (debt.coming() > 0) {
            todos.add(new Todo(
                    debt.coming(), text("verify.todo.coming"), text("verify.todo.coming.why"), "verification"));
        }
        if (debt.unverified() > 0) {
            todos.add(new Todo(
                    debt.unverified(),
                    text("verify.todo"),
                    text("verify.todo.why", debt.steps(), debt.lapsed()),
                    "verification"));
        }
        if (debt.soon() > 0 && actor.has(Role.EXPERT)) {
            todos.add(new Todo(
                    debt.soon(), text("verify.todo.soon"), text("verify.todo.soon.why"), "verification?show=SOON"));
        }
        return todos;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(Words.LANGUAGE, key, arguments);
    }
}
