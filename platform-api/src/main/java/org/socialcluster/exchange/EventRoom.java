package org.socialcluster.exchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventDraft;
import org.socialcluster.events.EventFilter;
import org.socialcluster.events.EventId;
import org.socialcluster.events.EventView;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StatusChange;

/** How an import writes events. */
@Dependent
class EventRoom extends Room<EventDraft> {
    @Inject
    CentreEvents events;

    EventRoom() {
        super(ListingKind.EVENT, EventDraft.class);
    }

    /** What makes an event the same: its name and its first beginning. */
    static String match(EventDraft draft) {
        return Cells.folded(draft.name()) + "\t" + draft.starts();
    }

    @Override
    List<Found> page(Actor actor, Slice slice) {
        return events.list(actor, EventFilter.ALL, slice).stream()
                .map(EventRoom::seen)
                .toList();
    }

    @Override
    Optional<Found> find(Actor actor, UUID id) {
        return events.find(actor, new EventId(id)).map(EventRoom::seen);
    }

    @Override
    List<FieldError> errors(Actor actor, @Nullable Found before, EventDraft draft, boolean open) {
        return events.errors(actor, draft, open);
    }

    @Override
    Found add(Actor actor, EventDraft draft) {
        return seen(events.add(actor, draft));
    }

    @Override
    Found change(Actor actor, UUID id, EventDraft draft, long version) {
        return seen(events.change(actor, new EventId(id), draft, version));
    }

    @Override
    Found move(Actor actor, UUID id, StatusChange change, long version) {
        return seen(events.move(actor, new EventId(id), change, version));
    }

    @Override
    void delete(Actor actor, UUID id, long version) {
        events.delete(actor, new EventId(id), version);
    }

    @Override
    boolean mayGo(Actor actor, Found record) {
        return true;
    }

    private static Found seen(EventView view) {
        return new Found(
                view.id().value(),
                view.version(),
                view.status(),
                view.closedReason(),
                view.closedUntil(),
                match(view.draft()),
                Merge.plain(view.draft()));
    }
}
