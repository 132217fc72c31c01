package org.socialcluster.events.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventDraft;
import org.socialcluster.events.EventId;
import org.socialcluster.events.EventView;
import org.socialcluster.office.Plurals;
import org.socialcluster.office.records.ListingDesk;
import org.socialcluster.office.records.ResidentsPage;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.RecordCalls;
import org.socialcluster.shared.StatusCalls;
import org.socialcluster.tenancy.RecordHistory;

/** The calls of {@link CentreEvents} that a record's page makes. */
@Dependent
class EventDesk extends ListingDesk<EventDraft, EventView> {
    private final Guests guests;

    @Inject
    EventDesk(CentreEvents events, Guests guests, RecordHistory history, ResidentsPage page) {
        super(
                EventDraft.class,
                new RecordCalls<>(
                        EventId::new, events::find, events::add, events::change, events::restore, events::delete),
                new StatusCalls<>(EventId::new, events::move, events::confirm),
                history,
                page);
        this.guests = guests;
    }

    @Override
    public String beforeTakenAway(Actor actor, UUID id) {
        EventId event = new EventId(id);
        Guests.Count count = guests.of(actor, List.of(event)).get(event);
        return count == null || count.ahead() == 0 ? "" : Plurals.of("event.guests.before.", count.ahead());
    }

    @Override
    protected String name(EventView event) {
        return event.name();
    }

    @Override
    protected String site(EventView event) {
        return "events/" + event.slug();
    }

    /** What was called off or moved is of the one event; the copy takes place by its rule. */
    @Override
    public EventDraft copy(EventDraft original) {
        return new EventDraft(
                original.name(),
                original.description(),
                original.kind(),
                original.needs(),
                original.audience(),
                original.providerId(),
                original.format(),
                original.placeId(),
                original.placeText(),
                original.onlineUrl(),
                original.starts(),
                original.ends(),
                original.allDay(),
                original.rrule(),
                List.of(),
                null,
                original.cost(),
                original.languages(),
                original.capacity(),
                original.registration(),
                original.contacts());
    }
}
