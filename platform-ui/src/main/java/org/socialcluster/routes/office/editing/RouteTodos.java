package org.socialcluster.routes.office.editing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.socialcluster.office.Todo;
import org.socialcluster.office.Todos;
import org.socialcluster.routes.editing.EditedRoute;
import org.socialcluster.routes.editing.RouteDrafts;
import org.socialcluster.routes.editing.RouteVersion.Status;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;

/** New versions of routes that wait for the person at the desk. */
@Dependent
class RouteTodos implements Todos {
    private final RouteDrafts drafts;

    @Inject
    RouteTodos(RouteDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public List<Todo> todos(Actor actor) {
        if (!actor.has(Role.REGIONAL_EDITOR) && !actor.has(Role.ADMINISTRATOR)) {
            return List.of();
        }
        List<EditedRoute> all = drafts.all(actor);
        List<Todo> todos = new ArrayList<>();
        tell(todos, all, "editing.todo.refused", EditedRoute::refused);
        tell(todos, all, "editing.todo.review", it -> it.status() == Status.IN_REVIEW && !it.own());
        tell(todos, all, "editing.todo.returned", it -> it.status() == Status.DRAFT && it.own() && it.comments() > 0);
        return todos;
    }

    private static void tell(List<Todo> todos, List<EditedRoute> all, String words, Predicate<EditedRoute> which) {
        List<EditedRoute> found = all.stream().filter(which).toList();
        if (!found.isEmpty()) {
            todos.add(new Todo(
                    found.size(),
                    Say.of(words),
                    Say.of(words + ".why"),
                    found.size() == 1 ? "routes/" + found.get(0).slug() : "routes"));
        }
    }
}
