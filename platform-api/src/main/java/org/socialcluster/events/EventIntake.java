package org.socialcluster.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.EventIntakeStore.Known;
import org.socialcluster.listings.Held;
import org.socialcluster.listings.ListingStore;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.tenancy.Centres;

/**
 * Takes over events from calendars of others, again and again without doubles. One event that cannot be taken holds up no
 * other; what people have written here is not overwritten.
 */
@ApplicationScoped
@Transactional
public class EventIntake {
    @Inject
    EventIntakeStore store;

    @Inject
    CentreEventStore events;

    @Inject
    EventChangeStore changes;

    @Inject
    ListingStore listings;

    @Inject
    EventCheck check;

    @Inject
    Centres centres;

    @Inject
    Clock clock;

    public List<EventSourceView> sources(Actor actor) {
        actor.requireListing();
        return store.sources(actor);
    }

    /** Notes that a source could not be fetched.
     *
     * @param failure why, in words */
    public void failed(Actor actor, UUID source, String failure) {
        mayTake(actor);
        store.failed(actor, source, failure);
    }

    /** For jobs: the calendars to be read again. */
    public List<DueSource> due(Actor actor, int most) {
        return store.due(most);
    }

    /** Notes that a source is as it was. */
    public void unchanged(Actor actor, UUID source) {
        mayTake(actor);
        store.unchanged(actor, source);
    }

    /** Takes over a calendar that a job has read again.
     *
     * @throws Problem as {@link #take} */
    public IntakeReport refresh(Actor actor, DueSource due, FetchedCalendar calendar) {
        EventSourceDraft from = new EventSourceDraft(due.name(), due.url(), due.publish());
        IntakeReport report = take(actor, from, String.valueOf(calendar.text()));
        store.remember(actor, due.id(), calendar);
        return report;
    }

    /** A job in a centre does what somebody of it has begun. */
    private static void mayTake(Actor actor) {
        if (actor.account() != null || !actor.inOffice()) {
            actor.requireListing();
        }
    }

    /** Takes over a calendar.
     *
     * @param calendar its text
     * @throws Problem {@code invalid-input} for what is no calendar; nothing is taken then */
    public IntakeReport take(Actor actor, @Valid EventSourceDraft from, String calendar) {
        mayTake(actor);
        EventClock now = EventClock.of(centres.region(actor), clock);
        List<IncomingEvent> incoming = IncomingCalendar.read(calendar, now.zone());
        UUID source = store.hold(actor, from);
        IntakeCount count = new IntakeCount();
        Map<String, Known> known = new HashMap<>();
        store.known(actor, source, now.now()).forEach(it -> known.put(it.uid(), it));
        Set<String> seen = new HashSet<>();
        for (IncomingEvent event : incoming) {
            seen.add(event.uid());
            take(actor, event, source, known.get(event.uid()), from.publish(), now, count);
        }
        for (Known lost : known.values()) {
            if (!seen.contains(lost.uid()) && !lost.over()) {
                lose(actor, lost, count);
            }
        }
        store.fetched(actor, source);
        return count.report();
    }

    private void take(
            Actor actor,
            IncomingEvent event,
            UUID source,
            @Nullable Known known,
            boolean publish,
            EventClock now,
            IntakeCount count) {
        EventDraft draft = event.draft();
        if (draft == null) {
            count.refused(event.name(), event.wrong());
            return;
        }
        try {
            LocalDateTime end = EventDates.of(draft, now.zone()).endsBy();
            if (known == null && end != null && end.isBefore(now.now())) {
                count.over();
            } else if (known == null) {
                add(actor, event, draft, source, publish, now, count);
            } else {
                follow(actor, draft, known, now, count);
            }
        } catch (Problem refused) {
            count.refused(event.name(), String.valueOf(refused.getMessage()));
        }
    }

    private void add(
            Actor actor,
            IncomingEvent event,
            EventDraft draft,
            UUID source,
            boolean publish,
            EventClock now,
            IntakeCount count) {
        check.check(actor, draft, false, now.zone());
        EventId id = new EventId(Id.fresh());
        changes.insert(actor, id, draft, EventDates.of(draft, now.zone()).endsBy());
        store.add(actor, id, source, event.uid(), draft);
        boolean shown = publish && showable(actor, draft, now);
        if (shown) {
            listings.move(actor, EventChangeStore.EVENTS, id, StatusChange.to(ListingStatus.PUBLISHED), false);
        }
        count.added(!shown);
    }

    private boolean showable(Actor actor, EventDraft draft, EventClock now) {
        try {
            check.check(actor, draft, true, now.zone());
            return true;
        } catch (Problem lacking) {
            return false;
        }
    }

    private void follow(Actor actor, EventDraft draft, Known known, EventClock now, IntakeCount count) {
        if (draft.equals(known.said())) {
            count.unchanged();
            if (known.gone()) {
                store.seen(actor, known.event(), draft);
            }
            return;
        }
        Held held = listings.hold(actor, EventChangeStore.EVENTS, known.event());
        EventDraft here = EventRow.view(events.find(actor, known.event()).orElseThrow(), List.of())
                .draft();
        EventMerge merged = EventMerge.of(known.said(), draft, here);
        if (!merged.draft().equals(here)) {
            check.check(actor, merged.draft(), held.open(), now.zone());
            boolean rescheduled = !EventSchedule.of(merged.draft()).equals(EventSchedule.of(here));
            changes.update(
                    actor,
                    known.event(),
                    merged.draft(),
                    EventDates.of(merged.draft(), now.zone()).endsBy(),
                    rescheduled,
                    now.now().toLocalDate());
            count.changed();
        } else {
            count.unchanged();
        }
        store.seen(actor, known.event(), draft);
        if (!merged.kept().isEmpty()) {
            count.kept(here.name(), merged.kept());
        }
    }

    private void lose(Actor actor, Known lost, IntakeCount count) {
        if (!lost.gone()) {
            store.gone(actor, lost.event());
        }
        count.gone(lost.said().name());
    }
}
