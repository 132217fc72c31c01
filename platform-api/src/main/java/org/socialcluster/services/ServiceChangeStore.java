package org.socialcluster.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Set;
import org.socialcluster.contacts.ContactLinkStore;
import org.socialcluster.listings.ListingStore;
import org.socialcluster.listings.ListingTable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.StoredJson;

/** Writes services of the Actor's centre. The database takes a draft as JSON, as the API does. */
@ApplicationScoped
class ServiceChangeStore {
    static final ListingTable SERVICES = new ListingTable("social_service", "service");

    private static final String DRAFT = staged("cast(?4 as jsonb)");

    /** What a draft d says of a service s that is there. */
    static final String FIELDS = """
                               name = d.name, description = d.description, form = d.form,
                               provider_id = d."providerId", place_id = d."placeId",
                               cost_kind = d.cost ->> 'kind', cost_text = d.cost ->> 'text',
                               eligibility_text = d.eligibility ->> 'text',
                               ippsu_required = cast(d.eligibility ->> 'ippsuRequired' as boolean),
                               by_appointment = d."byAppointment", schedule = d.schedule,
                               capacity_state = d.capacity ->> 'state', capacity_note = d.capacity ->> 'note',
                               capacity_waiting = cast(d.capacity ->> 'waiting' as integer),
                               capacity_updated_at = case
                                 when (s.capacity_state, s.capacity_waiting, s.capacity_note) is distinct from
                                      (d.capacity ->> 'state', cast(d.capacity ->> 'waiting' as integer), d.capacity ->> 'note')
                                 then now() else s.capacity_updated_at end
            """;

    private static final String CONTACTS = "service_contact";
    private static final String OWNER = "service_id";

    @PersistenceContext
    EntityManager em;

    @Inject
    ListingStore listings;

    @Inject
    ContactLinkStore contacts;

    /** A draft as a row d.
     *
     * @param json where it stands */
    static String staged(String json) {
        return " jsonb_to_record(" + json + """
                ) as d (
                  name text, description text, form text, "providerId" uuid, "placeId" uuid, cost jsonb, eligibility jsonb,
                  "byAppointment" boolean, schedule jsonb, capacity jsonb, needs jsonb, status text,
                  "closedReason" text, "closedUntil" date, "lastConfirmed" timestamptz)
                """;
    }

    void insert(Actor actor, ServiceId id, ServiceDraft draft) {
        String json = StoredJson.write(draft);
        written(actor, id, json, """
                        insert into social_service (centre_id, id, slug, status, demo, updated_by, capacity_updated_at,
                               name, description, form, provider_id, place_id, cost_kind, cost_text, eligibility_text,
                               ippsu_required, by_appointment, schedule, capacity_state, capacity_waiting, capacity_note)
                        select ?1, ?2, ?5, 'DRAFT', false, ?3, now(),
                               d.name, d.description, d.form, d."providerId", d."placeId", d.cost ->> 'kind', d.cost ->> 'text',
                               d.eligibility ->> 'text', cast(d.eligibility ->> 'ippsuRequired' as boolean), d."byAppointment",
                               d.schedule, d.capacity ->> 'state', cast(d.capacity ->> 'waiting' as integer),
                               d.capacity ->> 'note'
                          from""" + DRAFT)
                .setParameter(5, listings.freeSlug(actor, SERVICES, draft.name()))
                .executeUpdate();
        parts(actor, id, json);
    }

    /** Writes a record anew; a closure that is over ends in writing too. */
    void update(Actor actor, ServiceId id, ServiceDraft draft, LocalDate today) {
        String json = StoredJson.write(draft);
        written(actor, id, json, """
                        update social_service s
                           set version = s.version + 1, updated_at = now(), updated_by = ?3,
                        """ + FIELDS + """
                             ,
                               status = case when s.closed_until < cast(?5 as date) then 'PUBLISHED' else s.status end,
                               closed_reason = case when s.closed_until < cast(?5 as date) then null else s.closed_reason end,
                               closed_until = case when s.closed_until < cast(?5 as date) then null else s.closed_until end
                          from""" + DRAFT + "where s.centre_id = ?1 and s.id = ?2")
                .setParameter(5, today.toString())
                .executeUpdate();
        for (String part : Set.of("service_need", "service_term")) {
            of(actor, id, "delete from " + part + " where centre_id = ?1 and service_id = ?2")
                    .executeUpdate();
        }
        of(actor, id, ServiceParts.TOWNS_LEFT_OUT).setParameter(3, json).executeUpdate();
        parts(actor, id, json);
    }

    void delete(Actor actor, ServiceId id) {
        contacts.unlink(actor, CONTACTS, OWNER, id.value());
        of(actor, id, "delete from social_service where centre_id = ?1 and id = ?2")
                .executeUpdate();
    }

    private void parts(Actor actor, ServiceId id, String json) {
        for (String part : ServiceParts.INSERTS) {
            of(actor, id, part).setParameter(3, json).executeUpdate();
        }
        contacts.link(actor, CONTACTS, OWNER, id.value(), json);
    }

    private Query written(Actor actor, ServiceId id, String json, String sql) {
        return of(actor, id, sql).setParameter(3, actor.person().value()).setParameter(4, json);
    }

    private Query of(Actor actor, ServiceId id, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, id.value());
    }
}
