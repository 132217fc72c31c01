package org.socialcluster.registrations.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.socialcluster.events.EventId;
import org.socialcluster.events.office.Guests;
import org.socialcluster.office.records.ListingRights;
import org.socialcluster.registrations.Participants;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;

/** Counts the people of events for their pages. */
@Dependent
class ComingGuests implements Guests {
    private final Participants participants;

    @Inject
    ComingGuests(Participants participants) {
        this.participants = participants;
    }

    @Override
    public boolean mayRead(Actor actor) {
        return ListingRights.writes(actor) || actor.has(Role.COORDINATOR);
    }

    @Override
    public Map<EventId, Count> of(Actor actor, Collection<EventId> events) {
        if (!mayRead(actor)) {
            return Map.of();
        }
        return participants.coming(actor, events).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> new Count(it.getValue().people(), it.getValue().ahead())));
    }
}
