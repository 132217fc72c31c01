package org.socialcluster.registrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventDate;
import org.socialcluster.events.EventId;
import org.socialcluster.events.EventView;
import org.socialcluster.registrations.RegistrationStore.Places;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Sender;

/**
 * What residents do about a date of an event: take a place or wait for one, and give it back, without an account. The
 * Actor is a visitor of the centre. Letters about it are left to {@link Participants}.
 */
@ApplicationScoped
@Transactional
public class EventRegistrations {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 18;

    /** What {@link #secret} makes; anything else is not even looked for. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{24}");

    @Inject
    RegistrationStore store;

    @Inject
    CentreEvents events;

    @Inject
    Clock clock;

    /** The dates for which people may put down their names; none where nobody is asked to.
     *
     * @param event as everybody sees it */
    public List<OpenDate> open(Actor actor, EventView event) {
        if (!event.registration() || event.status() != ListingStatus.PUBLISHED) {
            return List.of();
        }
        Map<LocalDateTime, Places> places = store.places(actor, event.id());
        return event.dates().stream()
                .filter(it -> it.takesPlace() && it.starts().toInstant().isAfter(clock.instant()))
                .map(it -> open(event, it, places.getOrDefault(it.original(), Places.NONE)))
                .toList();
    }

    private static OpenDate open(EventView event, EventDate date, Places places) {
        Integer capacity = event.capacity();
        Integer free = capacity == null ? null : Integer.valueOf(Math.max(0, capacity - places.booked()));
        return new OpenDate(date, free, places.waiting());
    }

    /** Takes a place, or the next one in the line of those who wait; with an address of mail not before it is confirmed.
     *
     * <p>The answer is alike whether the contact is there already or not: nobody learns of somebody else.
     *
     * @param network whence it comes, against floods: an address of the network
     * @return how the person hears of it: by mail a letter asks for the confirmation, by telephone the link is there at once
     * @throws Problem {@code invalid-input} naming the field, {@code conflict} when nobody is put down any more,
     *     {@code throttled} */
    public Registered register(Actor actor, EventId id, @Valid RegistrationDraft draft, String network) {
        EventView event = events.find(actor, id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        Contact contact = Contact.of(draft.contact())
                .orElseThrow(() -> Problem.ofFields(List.of(FieldError.of("contact", "registration.contact"))));
        EventDate date = open(actor, event).stream()
                .map(OpenDate::date)
                .filter(it -> it.original().equals(draft.date()))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.CONFLICT, "registration.closed"));
        String secret = secret();
        refuse(store.register(
                new RegistrationId(Id.fresh()),
                id,
                date,
                draft.name().strip(),
                contact,
                secret,
                Sender.of("registration", network)));
        return contact.email() == null ? new Registered(ReachedBy.PHONE, secret) : new Registered(ReachedBy.MAIL, null);
    }

    private static void refuse(String answer) {
        switch (answer) {
            case "CLOSED" -> throw new Problem(ProblemType.CONFLICT, "registration.closed");
            case "THROTTLED" -> throw new Problem(ProblemType.THROTTLED, "registration.throttled");
            case "PHONES" -> throw new Problem(ProblemType.THROTTLED, "registration.phones");
            default -> {
                // Taken.
            }
        }
    }

    /** Confirms by the link of the letter: now there is a place, or a turn in the line. Again is as good as once.
     *
     * @return false for a link that is none
     * @throws Problem {@code conflict} when it is too late */
    public boolean confirm(Actor actor, String secret) {
        if (!SECRET.matcher(secret).matches()) {
            return false;
        }
        String answer = store.confirm(secret);
        if (answer.equals("CLOSED")) {
            throw new Problem(ProblemType.CONFLICT, "registration.late");
        }
        return !answer.equals("UNKNOWN");
    }

    /** What a link is for; nothing for a link that is none, or of another centre. */
    public Optional<Registration> find(Actor actor, String secret) {
        return SECRET.matcher(secret).matches() ? store.find(secret) : Optional.empty();
    }

    /** Gives the place back; whoever waits next has it at once. Again is as good as once.
     *
     * @return false for a link that is none */
    public boolean cancel(Actor actor, String secret) {
        return SECRET.matcher(secret).matches() && store.cancel(secret);
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
