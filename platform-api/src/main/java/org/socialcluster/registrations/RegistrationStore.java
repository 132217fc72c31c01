package org.socialcluster.registrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.socialcluster.events.EventDate;
import org.socialcluster.events.EventId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Row;

/** What a visitor does: through functions of the database, for a visitor reads no names. */
@ApplicationScoped
class RegistrationStore {
    @PersistenceContext
    EntityManager em;

    /** How full a date is. */
    record Places(int booked, int waiting) {
        static final Places NONE = new Places(0, 0);
    }

    /** How full the dates of an event are, by their keys; those nobody has asked for are left out. */
    Map<LocalDateTime, Places> places(Actor actor, EventId event) {
        Map<LocalDateTime, Places> places = new HashMap<>();
        Row.of(em.createNativeQuery("""
                                select to_char(original, 'YYYY-MM-DD"T"HH24:MI:SS'), booked, waiting
                                  from published_event_places where centre_id = ?1 and event_id = ?2
                                """).setParameter(1, actor.home().value()).setParameter(2, event.value()))
                .forEach(row -> places.put(LocalDateTime.parse(row.text(0)), new Places(row.number(1), row.number(2))));
        return places;
    }

    /** {@code TAKEN}, or why not: see {@code register_for_event}. */
    String register(
            RegistrationId id,
            EventId event,
            EventDate date,
            String name,
            Contact contact,
            String secret,
            String sender) {
        return Row.of(em.createNativeQuery("""
                                select register_for_event(?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as text), cast(?9 as text), ?10)
                                """)
                        .setParameter(1, event.value())
                        .setParameter(2, date.original())
                        .setParameter(3, date.starts())
                        .setParameter(4, date.ends())
                        .setParameter(5, id.value())
                        .setParameter(6, secret)
                        .setParameter(7, name)
                        .setParameter(8, contact.email())
                        .setParameter(9, contact.phone())
                        .setParameter(10, sender))
                .findFirst()
                .orElseThrow()
                .text(0);
    }

    Optional<Registration> find(String secret) {
        return Row.of(em.createNativeQuery("""
                                select registration, event, to_char(original, 'YYYY-MM-DD"T"HH24:MI:SS'), state, starts_at
                                  from find_registration(?1)
                                """).setParameter(1, secret))
                .map(row -> new Registration(
                        new RegistrationId(row.uuid(0)),
                        new EventId(row.uuid(1)),
                        LocalDateTime.parse(row.text(2)),
                        RegistrationState.valueOf(row.text(3)),
                        row.instant(4)))
                .findFirst();
    }

    /** A state, or why not: see {@code confirm_registration}. */
    String confirm(String secret) {
        return Row.of(em.createNativeQuery("select confirm_registration(?1)").setParameter(1, secret))
                .findFirst()
                .orElseThrow()
                .text(0);
    }

    boolean cancel(String secret) {
        return Row.of(em.createNativeQuery("select cancel_registration(?1)").setParameter(1, secret))
                .anyMatch(row -> row.text(0).equals(RegistrationState.CANCELLED.name()));
    }
}
