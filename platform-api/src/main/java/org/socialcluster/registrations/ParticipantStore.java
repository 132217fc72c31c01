package org.socialcluster.registrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.EventDate;
import org.socialcluster.events.EventId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Row;

/** People of the Actor's centre's events, with their names: the office's own tables. */
@ApplicationScoped
class ParticipantStore {
    private static final String COLUMNS = """
            select id, event_id, to_char(original, 'YYYY-MM-DD"T"HH24:MI:SS'), starts_at, name, email, phone, secret, state, told, created_at
              from event_registration
            """;

    @PersistenceContext
    EntityManager em;

    /** One person, as the table has it. */
    record Participant(
            RegistrationId id,
            EventId event,
            LocalDateTime date,
            Instant startsAt,
            String name,
            @Nullable String email,
            @Nullable String phone,
            String secret,
            RegistrationState state,
            @Nullable String told,
            Instant since) {
        /** By what number somebody stands there; nothing for mail, and for whoever has gone. */
        Optional<Call> call() {
            return state == RegistrationState.CANCELLED
                    ? Optional.empty()
                    : Optional.ofNullable(phone).map(it -> new Call(date, it));
        }

        @Override
        public String toString() {
            return "Participant[" + id + "]";
        }
    }

    /** A telephone at a date. */
    record Call(LocalDateTime date, String phone) {}

    /** A date of an event. */
    record DateOf(EventId event, LocalDateTime date) {}

    List<Participant> of(Actor actor, EventId event) {
        return read(em.createNativeQuery(
                        COLUMNS
                                + " where centre_id = ?1 and event_id = ?2 order by original, state = 'ASKED', state, coalesce(confirmed_at, created_at), id")
                .setParameter(1, actor.home().value())
                .setParameter(2, event.value()));
    }

    /** How many come or wait, of each event that anybody does. */
    Map<EventId, Coming> coming(Actor actor, Collection<EventId> events) {
        String ids = events.stream().map(it -> it.value().toString()).collect(Collectors.joining(","));
        return Row.of(em.createNativeQuery("""
                                select event_id, count(*), count(*) filter (where ends_at > now())
                                  from event_registration
                                 where centre_id = ?1 and event_id = any (cast(string_to_array(?2, ',') as uuid[]))
                                   and state in ('BOOKED', 'WAITING')
                                 group by event_id
                                """)
                        .setParameter(1, actor.home().value())
                        .setParameter(2, ids))
                .collect(Collectors.toMap(
                        row -> new EventId(row.uuid(0)), row -> new Coming(row.number(1), row.number(2))));
    }

    /** Those whom something may have to be told (who has confirmed nothing is told once); nobody else tells them until the transaction ends. */
    List<Participant> toTell(Actor actor, Instant now, int most) {
        return read(em.createNativeQuery(COLUMNS + """
                         where centre_id = ?1 and ends_at > ?2 and told is distinct from 'CANCELLED' and told is distinct from 'CALLED_OFF'
                           and (state <> 'ASKED' or told is null)
                         order by changed_at, id limit ?3 for update skip locked
                        """)
                .setParameter(1, actor.home().value())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, most));
    }

    /** Dates for which somebody waits. */
    List<DateOf> waitedFor(Actor actor) {
        return Row.of(em.createNativeQuery("""
                                select distinct event_id, to_char(original, 'YYYY-MM-DD"T"HH24:MI:SS')
                                  from event_registration where centre_id = ?1 and state = 'WAITING' and starts_at > now()
                                 order by event_id, 2
                                """).setParameter(1, actor.home().value()))
                .map(row -> new DateOf(new EventId(row.uuid(0)), LocalDateTime.parse(row.text(1))))
                .toList();
    }

    /** Gives free places to those who wait. */
    void fill(DateOf date) {
        em.createNativeQuery("select fill_event_places(?1, ?2)")
                .setParameter(1, date.event().value())
                .setParameter(2, date.date())
                .getSingleResult();
    }

    Optional<Participant> find(Actor actor, RegistrationId id) {
        return read(of(actor, id, COLUMNS + " where centre_id = ?1 and id = ?2")).stream()
                .findFirst();
    }

    void cancel(Actor actor, RegistrationId id) {
        of(actor, id, """
                        update event_registration set state = 'CANCELLED', changed_at = clock_timestamp()
                         where centre_id = ?1 and id = ?2
                        """).executeUpdate();
    }

    void told(Actor actor, RegistrationId id, String what) {
        of(actor, id, "update event_registration set told = ?3 where centre_id = ?1 and id = ?2")
                .setParameter(3, what)
                .executeUpdate();
    }

    void moved(Actor actor, RegistrationId id, EventDate date) {
        of(actor, id, """
                        update event_registration set starts_at = ?3, ends_at = ?4
                         where centre_id = ?1 and id = ?2
                           and (starts_at, ends_at) is distinct from (cast(?3 as timestamptz), cast(?4 as timestamptz))
                        """)
                .setParameter(3, date.starts())
                .setParameter(4, date.ends())
                .executeUpdate();
    }

    int forget(Actor actor, int daysAfterEvent) {
        em.createNativeQuery("""
                        update event_registration set sender = null
                         where centre_id = ?1 and sender is not null and created_at < now() - interval '1 day'
                        """).setParameter(1, actor.home().value()).executeUpdate();
        return em.createNativeQuery("""
                        delete from event_registration
                         where centre_id = ?1
                           and (ends_at < now() - make_interval(days => ?2)
                                or (state = 'ASKED' and created_at < now() - interval '1 day')
                                or (state = 'CANCELLED' and changed_at < now() - interval '2 days'))
                        """)
                .setParameter(1, actor.home().value())
                .setParameter(2, daysAfterEvent)
                .executeUpdate();
    }

    /** For jobs: the centres that have anybody. */
    List<CentreId> centres() {
        return Row.of(em.createNativeQuery("select centre_id from registering_centre"))
                .map(row -> new CentreId(row.uuid(0)))
                .toList();
    }

    private static List<Participant> read(Query query) {
        return Row.of(query).map(ParticipantStore::participant).toList();
    }

    private static Participant participant(Row row) {
        return new Participant(
                new RegistrationId(row.uuid(0)),
                new EventId(row.uuid(1)),
                LocalDateTime.parse(row.text(2)),
                row.instant(3),
                row.text(4),
                row.textOrNull(5),
                row.textOrNull(6),
                row.text(7),
                RegistrationState.valueOf(row.text(8)),
                row.textOrNull(9),
                row.instant(10));
    }

    private Query of(Actor actor, RegistrationId id, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, id.value());
    }
}
