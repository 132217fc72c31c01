package org.socialcluster.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StoredJson;

/** The calendars that a centre takes over, and what each of them said last of each event. */
@ApplicationScoped
class EventIntakeStore {
    @PersistenceContext
    EntityManager em;

    /** What is known of an event of a source.
     *
     * @param said the draft that the source gave last
     * @param gone whether the source had lost it
     * @param over whether its last date is over */
    record Known(EventId event, String uid, EventDraft said, boolean gone, boolean over) {}

    List<EventSourceView> sources(Actor actor) {
        return Row.of(em.createNativeQuery("""
                                select s.id, s.name, s.url, s.fetched_at, s.failed_at, s.failure,
                                       (select count(*) from event_import i where i.centre_id = s.centre_id and i.source_id = s.id)
                                  from event_source s where s.centre_id = ?1
                                 order by s.name collate "ru-RU-x-icu"
                                """).setParameter(1, actor.home().value()))
                .map(EventIntakeStore::source)
                .toList();
    }

    Optional<EventSourceView> source(Actor actor, UUID id) {
        return sources(actor).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private static EventSourceView source(Row row) {
        return new EventSourceView(
                row.uuid(0),
                row.text(1),
                row.textOrNull(2),
                row.instantOrNull(3) == null ? null : row.instant(3).atOffset(ZoneOffset.UTC),
                row.instantOrNull(4) == null ? null : row.instant(4).atOffset(ZoneOffset.UTC),
                row.textOrNull(5),
                row.number(6));
    }

    /** The source of that address, or of that name; made when there is none. Nobody else takes it meanwhile. */
    UUID hold(Actor actor, EventSourceDraft from) {
        String name = from.name().strip();
        String url = from.url();
        em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) l")
                .setParameter(1, "event_source/" + actor.home())
                .getSingleResult();
        Optional<UUID> known = Row.of(em.createNativeQuery("""
                                select id from event_source
                                 where centre_id = ?1 and (url = cast(?3 as text) or name = ?2)
                                 order by (url = cast(?3 as text)) desc nulls last limit 1
                                """)
                        .setParameter(1, actor.home().value())
                        .setParameter(2, name)
                        .setParameter(3, url))
                .map(row -> row.uuid(0))
                .findFirst();
        UUID id = known.orElseGet(Id::fresh);
        String sql = known.isPresent()
                ? "update event_source set url = coalesce(url, ?4), publish = ?6, updated_at = now(), updated_by = cast(?5 as uuid)"
                        + " where centre_id = ?1 and id = ?2 and cast(?3 as text) is not null"
                : "insert into event_source (centre_id, id, name, url, updated_by, publish) values (?1, ?2, ?3, ?4, cast(?5 as uuid), ?6)";
        of(actor, id, sql)
                .setParameter(3, name)
                .setParameter(4, url)
                .setParameter(5, author(actor))
                .setParameter(6, from.publish())
                .executeUpdate();
        return id;
    }

    void fetched(Actor actor, UUID source) {
        of(actor, source, """
                        update event_source
                           set fetched_at = now(), checked_at = now(), failures = 0, failed_at = null, failure = null,
                               etag = null, last_modified = null
                         where centre_id = ?1 and id = ?2
                        """).executeUpdate();
    }

    void failed(Actor actor, UUID source, String failure) {
        of(actor, source, """
                        update event_source
                           set failed_at = now(), checked_at = now(), failures = failures + 1, failure = ?3
                         where centre_id = ?1 and id = ?2
                        """).setParameter(3, failure).executeUpdate();
    }

    void unchanged(Actor actor, UUID source) {
        of(actor, source, """
                        update event_source
                           set fetched_at = now(), checked_at = now(), failures = 0, failed_at = null, failure = null
                         where centre_id = ?1 and id = ?2
                        """).executeUpdate();
    }

    /** By what its server is asked the next time. */
    void remember(Actor actor, UUID source, FetchedCalendar calendar) {
        of(
                        actor,
                        source,
                        "update event_source set etag = cast(?3 as text), last_modified = cast(?4 as text) where centre_id = ?1 and id = ?2")
                .setParameter(3, calendar.etag())
                .setParameter(4, calendar.lastModified())
                .executeUpdate();
    }

    List<DueSource> due(int most) {
        return Row.of(em.createNativeQuery(
                                "select centre_id, id, name, url, publish, etag, last_modified from due_event_source limit ?1")
                        .setParameter(1, most))
                .map(row -> new DueSource(
                        new CentreId(row.uuid(0)),
                        row.uuid(1),
                        row.text(2),
                        row.text(3),
                        row.flag(4),
                        row.textOrNull(5),
                        row.textOrNull(6)))
                .toList();
    }

    List<Known> known(Actor actor, UUID source, LocalDateTime now) {
        return Row.of(of(actor, source, """
                        select i.event_id, i.uid, i.said::text, i.gone_at is not null,
                               coalesce(e.ends_by < cast(?3 as timestamp), false)
                          from event_import i join centre_event e on e.centre_id = i.centre_id and e.id = i.event_id
                         where i.centre_id = ?1 and i.source_id = ?2
                        """).setParameter(3, now.toString()))
                .map(row -> new Known(
                        new EventId(row.uuid(0)),
                        row.text(1),
                        StoredJson.read(row.text(2), EventDraft.class),
                        row.flag(3),
                        row.flag(4)))
                .toList();
    }

    void add(Actor actor, EventId event, UUID source, String uid, EventDraft said) {
        em.createNativeQuery("""
                        insert into event_import (centre_id, event_id, source_id, uid, said, seen_at)
                        values (?1, ?2, ?3, ?4, cast(?5 as jsonb), now())
                        """)
                .setParameter(1, actor.home().value())
                .setParameter(2, event.value())
                .setParameter(3, source)
                .setParameter(4, uid)
                .setParameter(5, StoredJson.write(said))
                .executeUpdate();
    }

    void seen(Actor actor, EventId event, EventDraft said) {
        of(actor, event.value(), """
                        update event_import set said = cast(?3 as jsonb), seen_at = now(), gone_at = null
                         where centre_id = ?1 and event_id = ?2
                        """).setParameter(3, StoredJson.write(said)).executeUpdate();
    }

    void gone(Actor actor, EventId event) {
        of(actor, event.value(), "update event_import set gone_at = now() where centre_id = ?1 and event_id = ?2")
                .executeUpdate();
    }

    private static @Nullable String author(Actor actor) {
        AccountId author = actor.account();
        return author == null ? null : author.toString();
    }

    private Query of(Actor actor, UUID id, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, id);
    }
}
