package org.socialcluster.freshness.office;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.socialcluster.freshness.WorkList;
import org.socialcluster.freshness.Workload;
import org.socialcluster.office.Plurals;
import org.socialcluster.office.Todo;
import org.socialcluster.office.Todos;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.ListingRights;
import org.socialcluster.shared.Actor;

/** Records whose confirmation has grown old. */
@Dependent
class ConfirmTodos implements Todos {
    private final WorkList work;

    @Inject
    ConfirmTodos(WorkList work) {
        this.work = work;
    }

    @Override
    public List<Todo> todos(Actor actor) {
        if (!ListingRights.writes(actor)) {
            return List.of();
        }
        Workload load = work.workload(actor);
        return load.records() == 0
                ? List.of()
                : List.of(new Todo(
                        load.records(),
                        text("confirm.todo"),
                        text(
                                load.late() == 0 ? "confirm.todo.why" : "confirm.todo.late",
                                Plurals.of("confirm.minutes.", load.minutes()),
                                Plurals.of("confirm.records.", load.late())),
                        "confirm"));
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(Words.LANGUAGE, key, arguments);
    }
}
