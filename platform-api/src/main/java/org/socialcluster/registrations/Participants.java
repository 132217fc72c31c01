package org.socialcluster.registrations;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventDate;
import org.socialcluster.events.EventDates;
import org.socialcluster.events.EventId;
import org.socialcluster.events.EventView;
import org.socialcluster.mail.Letter;
import org.socialcluster.mail.Outbox;
import org.socialcluster.registrations.ParticipantStore.Call;
import org.socialcluster.registrations.ParticipantStore.DateOf;
import org.socialcluster.registrations.ParticipantStore.Participant;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Phone;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;

/**
 * Who comes to the events of a centre: the Actor's office reads names, takes people off, tells them what has changed, and
 * forgets them after the event.
 */
@ApplicationScoped
@Transactional
public class Participants {
    /** Days after an event for which the office still may ask who was there. */
    public static final int DAYS_KEPT = 30;

    private static final int MOST_AT_ONCE = 500;

    @Inject
    ParticipantStore store;

    @Inject
    RegistrationLetters letters;

    @Inject
    CentreEvents events;

    @Inject
    Centres centres;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** The people of an event, by date, those with a place first.
     *
     * @throws Problem {@code forbidden} for whoever does not work in the centre */
    public List<ParticipantView> list(Actor actor, EventId event) {
        inOffice(actor);
        Map<LocalDateTime, Optional<EventDate>> dates = new HashMap<>();
        EventView of = events.find(actor, event).orElse(null);
        ZoneId zone = zone(actor);
        List<Participant> all = store.of(actor, event);
        Map<Call, Long> calls =
                all.stream().flatMap(it -> it.call().stream()).collect(groupingBy(it -> it, counting()));
        return all.stream()
                .map(it -> {
                    EventDate date = dates.computeIfAbsent(it.date(), key -> date(of, key, zone))
                            .orElse(null);
                    boolean twice = it.call()
                            .filter(call -> calls.getOrDefault(call, 0L) > 1)
                            .isPresent();
                    return view(it, Told.of(it.state(), of, date), zone, twice);
                })
                .toList();
    }

    /** How many come, of each event that anybody comes to.
     *
     * @throws Problem {@code forbidden} for whoever does not work in the centre */
    public Map<EventId, Coming> coming(Actor actor, Collection<EventId> events) {
        inOffice(actor);
        return events.isEmpty() ? Map.of() : store.coming(actor, events);
    }

    private static ParticipantView view(Participant person, Told now, ZoneId zone, boolean twice) {
        return new ParticipantView(
                person.id(),
                person.date(),
                person.startsAt().atZone(zone).toOffsetDateTime(),
                person.name(),
                person.email(),
                Phone.shown(person.phone()),
                person.state(),
                person.since().atZone(zone).toOffsetDateTime(),
                person.phone() != null
                        && person.told() != null
                        && person.state() != RegistrationState.CANCELLED
                        && !now.kept().equals(person.told()),
                twice);
    }

    /** Takes somebody off: whoever waits next moves up, and both are told.
     *
     * @throws Problem {@code not-found} */
    public void remove(Actor actor, RegistrationId id) {
        actor.requireListing();
        Participant person = store.find(actor, id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        store.cancel(actor, id);
        store.fill(new DateOf(person.event(), person.date()));
        tellAll(actor);
    }

    /** Somebody of the centre has told a person by telephone what is now. */
    public void told(Actor actor, RegistrationId id) {
        actor.requireListing();
        Participant person = store.find(actor, id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        EventView event = events.find(actor, person.event()).orElse(null);
        EventDate date = date(event, person.date(), zone(actor)).orElse(null);
        store.told(actor, id, Told.of(person.state(), event, date).kept());
    }

    /** Gives free places to those who wait, and leaves a letter for everybody for whom something is new. Again does nothing.
     *
     * @param actor the office of a centre, or a job in it */
    public void tell(Actor actor) {
        inOffice(actor);
        tellAll(actor);
    }

    /** Deletes whoever's event is long over. */
    public int forget(Actor actor) {
        inOffice(actor);
        return store.forget(actor, DAYS_KEPT);
    }

    /** For jobs: the centres that have anybody to tell or to forget. */
    public List<CentreId> centres(Actor actor) {
        return store.centres();
    }

    private void tellAll(Actor actor) {
        store.waitedFor(actor).forEach(store::fill);
        Map<EventId, Optional<EventView>> known = new HashMap<>();
        ZoneId zone = zone(actor);
        CentreView town = centres.home(actor);
        for (Participant person : store.toTell(actor, clock.instant(), MOST_AT_ONCE)) {
            EventView event = known.computeIfAbsent(person.event(), it -> events.find(actor, it))
                    .orElse(null);
            tell(actor, person, event, zone, town);
        }
    }

    private void tell(Actor actor, Participant person, @Nullable EventView event, ZoneId zone, CentreView town) {
        EventDate date = date(event, person.date(), zone).orElse(null);
        Told now = Told.of(person.state(), event, date);
        boolean asksForNothing = person.state() == RegistrationState.ASKED && !now.asks();
        if (now.kept().equals(person.told()) || asksForNothing) {
            return;
        }
        if (person.email() != null && Letter.isAddress(person.email())) {
            String name = event == null ? "" : event.name();
            outbox.post(
                    actor,
                    letters.about(person, person.email(), new RegistrationLetters.News(town, event, name, zone, now)));
        }
        // Whoever has left a number was told on the page; what changes later somebody tells by telephone.
        if (person.email() != null || person.told() == null || person.state() == RegistrationState.CANCELLED) {
            store.told(actor, person.id(), now.kept());
        }
        if (date != null && date.takesPlace()) {
            store.moved(actor, person.id(), date);
        }
    }

    /** The date as it is now; nothing where nobody sees the event any more. */
    private static Optional<EventDate> date(@Nullable EventView event, LocalDateTime key, ZoneId zone) {
        if (event == null || (event.status() != ListingStatus.PUBLISHED && event.status() != ListingStatus.CLOSED)) {
            return Optional.empty();
        }
        return EventDates.of(event, zone).between(key.minusYears(1), key.plusYears(1)).stream()
                .filter(it -> it.original().equals(key))
                .findFirst();
    }

    private ZoneId zone(Actor actor) {
        return centres.region(actor).timeZone();
    }

    private static void inOffice(Actor actor) {
        if (!actor.inOffice()) {
            throw new Problem(ProblemType.FORBIDDEN, "forbidden");
        }
    }
}
