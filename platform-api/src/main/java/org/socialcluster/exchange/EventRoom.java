package org.socialcluster.exchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
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
import org.socialcluster.shared.RecordCalls;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StatusChange;

/** How an import writes events. */
@Dependent
class EventRoom extends Room<EventDraft, EventView> {
    @Inject
    CentreEvents events;

    EventRoom() {
        super(ListingKind.EVENT, EventDraft.class);
    }

    @Override
    RecordCalls<?, EventDraft, EventView> calls() {
        return new RecordCalls<>(
                EventId::new, events::find, events::add, events::change, events::restore, events::delete);
    }

    @Override
    List<EventView> list(Actor actor, Slice slice) {
        return events.list(actor, EventFilter.ALL, slice);
    }

    @Override
    String match(EventView record) {
        return match(record.draft());
    }

    /** What makes an event the same: its name and its first beginning. */
    static String match(EventDraft draft) {
        return Cells.folded(draft.name()) + "\t" + draft.starts();
    }

    @Override
    List<FieldError> errors(Actor actor, @Nullable Found before, EventDraft draft, boolean open) {
        return events.errors(actor, draft, open);
    }

    @Override
    EventView moved(Actor actor, UUID id, StatusChange change, long version) {
        return events.move(actor, new EventId(id), change, version);
    }
}
