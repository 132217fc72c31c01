package org.socialcluster.events.office;

import java.util.Collection;
import java.util.Map;
import org.socialcluster.events.EventId;
import org.socialcluster.shared.Actor;

/** Where the pages of events ask who has put down a name; the room that keeps the names answers. */
public interface Guests {
    /**
     * What there is to know of one event.
     *
     * @param people who come or wait, on any date
     * @param ahead the same, on dates that are not over
     */
    record Count(int people, int ahead) {}

    /** Whether names are shown to the person. */
    boolean mayRead(Actor actor);

    /** Of each event that anybody comes to; nothing for whoever may not read the names. */
    Map<EventId, Count> of(Actor actor, Collection<EventId> events);
}
