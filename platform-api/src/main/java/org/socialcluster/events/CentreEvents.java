package org.socialcluster.events;

import static org.socialcluster.events.EventChangeStore.EVENTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.listings.Held;
import org.socialcluster.listings.ListingStore;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.shared.StoredJson;
import org.socialcluster.tenancy.Centres;
import org.socialcluster.tenancy.RecordHistory;

/** The events of a centre; a visitor sees the published ones. Called by JAX-RS, public pages and office alike. */
@ApplicationScoped
@Transactional
public class CentreEvents {
    /** The next dates that every view carries. */
    static final int NEXT_DATES = 20;

    private static final int MOST_EVENTS = 1000;
    private static final Duration LONGEST_WINDOW = Duration.ofDays(EventDates.DAYS_AHEAD);

    @Inject
    CentreEventStore store;

    @Inject
    EventChangeStore changes;

    @Inject
    ListingStore listings;

    @Inject
    EventCheck check;

    @Inject
    RecordHistory history;

    @Inject
    Centres centres;

    @Inject
    Clock clock;

    public List<EventView> list(Actor actor, EventFilter filter, Slice slice) {
        EventClock now = now(actor);
        return seen(store.list(actor, filter, now.now(), slice), now);
    }

    public int count(Actor actor, EventFilter filter) {
        return store.count(actor, filter, now(actor).now());
    }

    public Optional<EventView> find(Actor actor, EventId id) {
        return store.find(actor, id).map(row -> view(row, now(actor)));
    }

    /** By its name in addresses. */
    public Optional<EventView> find(Actor actor, String slug) {
        return store.find(actor, slug).map(row -> view(row, now(actor)));
    }

    /** Every date of every event within a time, in order, called-off ones among them.
     *
     * @param from local time of the region
     * @param to not any more; at most 400 days later */
    public List<EventOn> dates(Actor actor, EventFilter filter, LocalDateTime from, LocalDateTime to) {
        if (Duration.between(from, to).compareTo(LONGEST_WINDOW) > 0) {
            throw new IllegalArgumentException("a window of more than " + LONGEST_WINDOW.toDays() + " days");
        }
        EventClock now = now(actor);
        return seen(store.within(actor, filter, from, to, MOST_EVENTS), now).stream()
                .flatMap(event -> EventDates.of(event, now.zone()).between(from, to).stream()
                        .map(date -> new EventOn(event, date)))
                .sorted(Comparator.comparing((EventOn it) -> it.date().starts())
                        .thenComparing(it -> it.event().name()))
                .toList();
    }

    /** Events whole that are not over or ended lately, for calendars that subscribe.
     *
     * @param since local time of the region */
    public List<EventView> since(Actor actor, EventFilter filter, LocalDateTime since) {
        return seen(store.within(actor, filter, since, since.plusYears(100), MOST_EVENTS), now(actor));
    }

    /** Addresses of events of all centres that are not closed, from the root of the site; those that are over left out.
     *
     * @param most addresses to give, in no order */
    public List<String> addresses(Actor actor, int most) {
        return store.addresses(now(actor).now(), most);
    }

    /** What is wrong with a draft beyond the form of its fields; nothing is written.
     *
     * @param open whether everybody will see it */
    public List<FieldError> errors(Actor actor, EventDraft draft, boolean open) {
        return check.errors(actor, draft, open, now(actor).zone());
    }

    /** Begins a record: a draft.
     *
     * @throws Problem {@code invalid-input} naming the field, {@code forbidden} */
    public EventView add(Actor actor, @Valid EventDraft draft) {
        actor.requireListing();
        EventClock now = now(actor);
        check.check(actor, draft, false, now.zone());
        EventId id = new EventId(Id.fresh());
        changes.insert(actor, id, draft, EventDates.of(draft, now.zone()).endsBy());
        return seen(actor, id);
    }

    /** Writes the record anew.
     *
     * @throws Problem {@code stale-version} when somebody else was faster, {@code invalid-input} naming the field */
    public EventView change(Actor actor, EventId id, @Valid EventDraft draft, long version) {
        write(actor, id, draft, listings.hold(actor, EVENTS, id, version));
        return seen(actor, id);
    }

    /** Publishes, closes for a time, archives, or takes back to a draft.
     *
     * @throws Problem {@code invalid-input} naming what is missing for it, {@code conflict}, {@code stale-version} */
    public EventView move(Actor actor, EventId id, @Valid StatusChange change, long version) {
        Held now = listings.hold(actor, EVENTS, id, version);
        EventClock clockNow = now(actor);
        change.check(clockNow.now().toLocalDate());
        if (change.status().open()) {
            check.check(actor, seen(actor, id).draft(), true, clockNow.zone());
        }
        listings.move(actor, EVENTS, id, change, now.open());
        return seen(actor, id);
    }

    /** Somebody of the centre says that all of it is true as of now. */
    public EventView confirm(Actor actor, EventId id, long version) {
        listings.hold(actor, EVENTS, id, version);
        listings.confirm(actor, EVENTS, id);
        return seen(actor, id);
    }

    /** Deletes what was never published.
     *
     * @throws Problem {@code conflict} for anything else: that is archived */
    public void delete(Actor actor, EventId id, long version) {
        listings.holdNeverPublished(actor, EVENTS, id, version);
        changes.delete(actor, id);
    }

    /** As the record was after a change of its history; its status stays as it is now.
     *
     * @param change id of {@code RecordChange} */
    public EventView restore(Actor actor, EventId id, UUID change, long version) {
        Held now = listings.hold(actor, EVENTS, id, version);
        String then = history.after(actor, id.value(), change);
        write(actor, id, StoredJson.read(then, EventDraft.class), now);
        return seen(actor, id);
    }

    private void write(Actor actor, EventId id, EventDraft draft, Held locked) {
        EventClock now = now(actor);
        check.check(actor, draft, locked.open(), now.zone());
        boolean rescheduled =
                !EventSchedule.of(draft).equals(EventSchedule.of(seen(actor, id).draft()));
        LocalDate today = now.now().toLocalDate();
        changes.update(actor, id, draft, EventDates.of(draft, now.zone()).endsBy(), rescheduled, today);
    }

    private EventClock now(Actor actor) {
        return EventClock.of(centres.region(actor), clock);
    }

    private EventView seen(Actor actor, EventId id) {
        return find(actor, id).orElseThrow();
    }

    private static List<EventView> seen(List<Row> rows, EventClock now) {
        return rows.stream().map(row -> view(row, now)).toList();
    }

    private static EventView view(Row row, EventClock now) {
        EventView bare = EventRow.view(row, List.of());
        return EventRow.view(row, EventDates.of(bare, now.zone()).next(now.now(), NEXT_DATES));
    }
}
