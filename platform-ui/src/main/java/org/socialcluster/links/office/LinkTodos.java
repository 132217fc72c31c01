package org.socialcluster.links.office;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.socialcluster.links.WebLinks;
import org.socialcluster.office.Todo;
import org.socialcluster.office.Todos;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.ListingRights;
import org.socialcluster.shared.Actor;

/** Web addresses that lead nowhere. */
@Dependent
class LinkTodos implements Todos {
    private final WebLinks links;

    @Inject
    LinkTodos(WebLinks links) {
        this.links = links;
    }

    @Override
    public List<Todo> todos(Actor actor) {
        if (!ListingRights.writes(actor)) {
            return List.of();
        }
        int dead = links.dead(actor).size();
        return dead == 0
                ? List.of()
                : List.of(new Todo(
                        dead,
                        I18NProvider.translate(Words.LANGUAGE, "links.todo"),
                        I18NProvider.translate(Words.LANGUAGE, "links.todo.why"),
                        "links"));
    }
}
