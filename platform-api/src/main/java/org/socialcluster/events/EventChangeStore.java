package org.socialcluster.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.contacts.ContactLinkStore;
import org.socialcluster.listings.ListingStore;
import org.socialcluster.listings.ListingTable;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.StoredJson;

/** Writes events of the Actor's centre. The database takes a draft as JSON, as the API does. */
@ApplicationScoped
class EventChangeStore {
    static final ListingTable EVENTS = new ListingTable("centre_event", "event", " sequence = sequence + 1,");

    private static final String DRAFT = """
             (select *, extract(epoch from ends - starts) / 60 as minutes, cast(?5 as timestamp) as ends_by
                from jsonb_to_record(cast(?4 as jsonb)) as j (
                  name text, description text, kind text, format text, "providerId" uuid, "placeId" uuid, "placeText" text,
                  "onlineUrl" text, starts timestamp, ends timestamp, "allDay" boolean, rrule text, "cancelledReason" text,
                  cost jsonb, capacity integer, registration boolean)) d
            """;

    private static final String CONTACTS = "event_contact";
    private static final String OWNER = "event_id";

    @PersistenceContext
    EntityManager em;

    @Inject
    ListingStore listings;

    @Inject
    ContactLinkStore contacts;

    /** @param endsBy local end of the last date; null: until further notice */
    void insert(Actor actor, EventId id, EventDraft draft, @Nullable LocalDateTime endsBy) {
        String json = StoredJson.write(draft);
        written(actor, id, json, endsBy, """
                        insert into centre_event (centre_id, id, slug, status, demo, updated_by,
                               name, description, kind, format, provider_id, place_id, place_text, online_url,
                               starts, duration_minutes, all_day, rrule, ends_by, cancelled_reason, cost_kind, cost_text,
                               capacity, registration)
                        select ?1, ?2, ?6, 'DRAFT', false, cast(?3 as uuid),
                               d.name, d.description, d.kind, d.format, d."providerId", d."placeId", d."placeText", d."onlineUrl",
                               d.starts, d.minutes, d."allDay", d.rrule, d.ends_by, d."cancelledReason",
                               d.cost ->> 'kind', d.cost ->> 'text', d.capacity, d.registration
                          from""" + DRAFT)
                .setParameter(6, listings.freeSlug(actor, EVENTS, draft.name()))
                .executeUpdate();
        parts(actor, id, json);
    }

    /** Writes a record anew; a closure that is over ends in writing too.
     *
     * @param rescheduled whether calendars have to take it anew */
    void update(
            Actor actor,
            EventId id,
            EventDraft draft,
            @Nullable LocalDateTime endsBy,
            boolean rescheduled,
            LocalDate today) {
        String json = StoredJson.write(draft);
        written(actor, id, json, endsBy, """
                        update centre_event e
                           set version = e.version + 1, updated_at = now(), updated_by = cast(?3 as uuid),
                               name = d.name, description = d.description, kind = d.kind, format = d.format,
                               provider_id = d."providerId", place_id = d."placeId", place_text = d."placeText",
                               online_url = d."onlineUrl", starts = d.starts, duration_minutes = d.minutes,
                               all_day = d."allDay", rrule = d.rrule, ends_by = d.ends_by,
                               cancelled_reason = d."cancelledReason", cost_kind = d.cost ->> 'kind',
                               cost_text = d.cost ->> 'text', capacity = d.capacity, registration = d.registration,
                               sequence = e.sequence + ?7,
                               status = case when e.closed_until < cast(?6 as date) then 'PUBLISHED' else e.status end,
                               closed_reason = case when e.closed_until < cast(?6 as date) then null else e.closed_reason end,
                               closed_until = case when e.closed_until < cast(?6 as date) then null else e.closed_until end
                          from""" + DRAFT + "where e.centre_id = ?1 and e.id = ?2")
                .setParameter(6, today.toString())
                .setParameter(7, rescheduled ? 1 : 0)
                .executeUpdate();
        for (String part : EventParts.TABLES) {
            of(actor, id, "delete from " + part + " where centre_id = ?1 and event_id = ?2")
                    .executeUpdate();
        }
        parts(actor, id, json);
    }

    void delete(Actor actor, EventId id) {
        contacts.unlink(actor, CONTACTS, OWNER, id.value());
        of(actor, id, "delete from centre_event where centre_id = ?1 and id = ?2")
                .executeUpdate();
    }

    private void parts(Actor actor, EventId id, String json) {
        for (String part : EventParts.INSERTS) {
            of(actor, id, part).setParameter(3, json).executeUpdate();
        }
        contacts.link(actor, CONTACTS, OWNER, id.value(), json);
    }

    /** A job writes too: what it wrote has no author. */
    private Query written(Actor actor, EventId id, String json, @Nullable LocalDateTime endsBy, String sql) {
        AccountId author = actor.account();
        return of(actor, id, sql)
                .setParameter(3, author == null ? null : author.toString())
                .setParameter(4, json)
                .setParameter(5, Objects.toString(endsBy, null));
    }

    private Query of(Actor actor, EventId id, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, id.value());
    }
}
