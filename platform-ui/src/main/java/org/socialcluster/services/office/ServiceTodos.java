package org.socialcluster.services.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.socialcluster.office.Todo;
import org.socialcluster.office.Todos;
import org.socialcluster.office.records.ListingRights;
import org.socialcluster.services.Attention;
import org.socialcluster.services.ServiceAttention;
import org.socialcluster.shared.Actor;

/** Services that need attention. */
@Dependent
class ServiceTodos implements Todos {
    private static final List<Attention> ORDER = List.of(
            Attention.CLOSED_WITHOUT_END,
            Attention.NO_CONTACTS,
            Attention.ROOM_UNKNOWN,
            Attention.NO_SCHEDULE,
            Attention.NO_DOCUMENTS,
            Attention.DRAFT);

    private final ServiceAttention attention;

    @Inject
    ServiceTodos(ServiceAttention attention) {
        this.attention = attention;
    }

    @Override
    public List<Todo> todos(Actor actor) {
        if (!ListingRights.writes(actor)) {
            return List.of();
        }
        var counts = attention.counts(actor);
        return ORDER.stream()
                .filter(it -> counts.getOrDefault(it, 0) > 0)
                .map(it -> todo(it, counts.getOrDefault(it, 0)))
                .toList();
    }

    private static Todo todo(Attention reason, int count) {
        String name = reason.name().toLowerCase(Locale.ROOT);
        return new Todo(
                count,
                Shelf.words("attention." + name),
                Shelf.words("attention.why." + name),
                "services?attention=" + reason);
    }
}
