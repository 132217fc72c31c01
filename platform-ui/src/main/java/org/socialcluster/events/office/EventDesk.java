package org.socialcluster.events.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventDraft;
import org.socialcluster.events.EventId;
import org.socialcluster.events.EventView;
import org.socialcluster.office.Plurals;
import org.socialcluster.office.records.ConfirmedDesk;
import org.socialcluster.office.records.PastRefused;
import org.socialcluster.office.records.ResidentsPage;
import org.socialcluster.office.records.Sheet;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.shared.StoredJson;
import org.socialcluster.tenancy.RecordChange;
import org.socialcluster.tenancy.RecordHistory;

/** The calls of {@link CentreEvents} that a record's page makes. */
@Dependent
class EventDesk implements ConfirmedDesk<EventDraft> {
    private final CentreEvents events;
    private final Guests guests;
    private final RecordHistory history;
    private final ResidentsPage page;

    @Inject
    EventDesk(CentreEvents events, Guests guests, RecordHistory history, ResidentsPage page) {
        this.events = events;
        this.guests = guests;
        this.history = history;
        this.page = page;
    }

    @Override
    public Optional<Sheet<EventDraft>> find(Actor actor, UUID id) {
        return events.find(actor, new EventId(id)).map(EventDesk::sheet);
    }

    @Override
    public Sheet<EventDraft> add(Actor actor, EventDraft draft) {
        return sheet(events.add(actor, draft));
    }

    @Override
    public Sheet<EventDraft> change(Actor actor, UUID id, EventDraft draft, long version) {
        return sheet(events.change(actor, new EventId(id), draft, version));
    }

    @Override
    public Sheet<EventDraft> move(Actor actor, UUID id, StatusChange change, long version) {
        return sheet(events.move(actor, new EventId(id), change, version));
    }

    @Override
    public Sheet<EventDraft> confirm(Actor actor, UUID id, long version) {
        return sheet(events.confirm(actor, new EventId(id), version));
    }

    @Override
    public void delete(Actor actor, UUID id, long version) {
        events.delete(actor, new EventId(id), version);
    }

    @Override
    public Sheet<EventDraft> restore(Actor actor, UUID id, UUID change, long version) {
        return sheet(
                PastRefused.unless(() -> events.restore(actor, new EventId(id), change, version), EventDesk::whyNot));
    }

    @Override
    public String beforeTakenAway(Actor actor, UUID id) {
        EventId event = new EventId(id);
        Guests.Count count = guests.of(actor, List.of(event)).get(event);
        return count == null || count.ahead() == 0 ? "" : Plurals.of("event.guests.before.", count.ahead());
    }

    private static String whyNot(List<FieldError> errors) {
        return EventShelf.text(
                "event.past.refused",
                errors.stream().map(FieldError::message).distinct().collect(Collectors.joining(" ")));
    }

    @Override
    public String preview(Actor actor, Sheet<EventDraft> sheet) {
        return page.of(actor, sheet);
    }

    @Override
    public EventDraft draft(String json) {
        return StoredJson.read(json, EventDraft.class);
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

    @Override
    public List<RecordChange> history(Actor actor, UUID id, int limit) {
        return history.of(actor, id, limit);
    }

    private static Sheet<EventDraft> sheet(EventView view) {
        return new Sheet<>(
                view.id().value(),
                view.version(),
                view.name(),
                view.status(),
                view.closedReason(),
                view.closedUntil(),
                "events/" + view.slug(),
                view.draft(),
                view.updatedAt(),
                view.lastConfirmed());
    }
}
