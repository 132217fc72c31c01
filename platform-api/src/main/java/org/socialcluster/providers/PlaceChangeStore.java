package org.socialcluster.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.OptionalLong;
import org.socialcluster.listings.ListingStore;
import org.socialcluster.listings.ListingTable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Row;

/** Writes places of the Actor's centre. */
@ApplicationScoped
class PlaceChangeStore {
    static final ListingTable PLACES = new ListingTable("place", "place");

    @PersistenceContext
    EntityManager em;

    @Inject
    ListingStore listings;

    /** The version of a row that nobody else changes until the transaction ends; empty where there is none. */
    OptionalLong lock(Actor actor, PlaceId id) {
        return Row.of(of(actor, id, "select version from place where centre_id = ?1 and id = ?2 for update"))
                .mapToLong(row -> row.longNumber(0))
                .findFirst();
    }

    void insert(Actor actor, PlaceId id, PlaceDraft draft) {
        filled(of(actor, id, """
                        insert into place (centre_id, id, slug, demo, updated_by, name, provider_id, street, city, postal_code,
                                           latitude, longitude, address_hidden, passport_class, note,
                                           confirmed_at, confirmed_by_account)
                        values (?1, ?2, ?14, false, ?3, ?4, cast(?5 as uuid), ?6, ?7, ?8,
                                cast(?9 as numeric), cast(?10 as numeric), ?11, ?12, ?13, now(), ?3)
                        """), actor, draft)
                .setParameter(14, listings.freeSlug(actor, PLACES, draft.name()))
                .executeUpdate();
        accessibility(actor, id, draft.accessibility());
    }

    void update(Actor actor, PlaceId id, PlaceDraft draft) {
        filled(of(actor, id, """
                        update place
                           set version = version + 1, updated_at = now(), updated_by = ?3, name = ?4, provider_id = cast(?5 as uuid),
                               street = ?6, city = ?7, postal_code = ?8, latitude = cast(?9 as numeric),
                               longitude = cast(?10 as numeric), address_hidden = ?11, passport_class = ?12, note = ?13
                         where centre_id = ?1 and id = ?2
                        """), actor, draft).executeUpdate();
        of(actor, id, "delete from place_accessibility where centre_id = ?1 and place_id = ?2")
                .executeUpdate();
        accessibility(actor, id, draft.accessibility());
    }

    void delete(Actor actor, PlaceId id) {
        of(actor, id, "delete from place where centre_id = ?1 and id = ?2").executeUpdate();
    }

    /** Services of any status that are given there. */
    int services(Actor actor, PlaceId id) {
        return ((Number) of(actor, id, "select count(*) from social_service where centre_id = ?1 and place_id = ?2")
                        .getSingleResult())
                .intValue();
    }

    /** Events of any status that are held there. */
    int events(Actor actor, PlaceId id) {
        return ((Number) of(actor, id, "select count(*) from centre_event where centre_id = ?1 and place_id = ?2")
                        .getSingleResult())
                .intValue();
    }

    private void accessibility(Actor actor, PlaceId id, List<String> codes) {
        of(actor, id, """
                        insert into place_accessibility (centre_id, place_id, taxonomy_code, term_code)
                        select ?1, ?2, taxonomy_code, code from taxonomy_term
                         where taxonomy_code in ('accessibility_groups', 'accessibility_features')
                           and code = any (string_to_array(?3, ','))
                        """).setParameter(3, String.join(",", codes)).executeUpdate();
    }

    private static Query filled(Query query, Actor actor, PlaceDraft draft) {
        return query.setParameter(3, actor.person().value())
                .setParameter(4, draft.name())
                .setParameter(
                        5,
                        draft.providerId() == null ? null : draft.providerId().toString())
                .setParameter(6, draft.street())
                .setParameter(7, draft.city())
                .setParameter(8, draft.postalCode())
                .setParameter(9, draft.latitude())
                .setParameter(10, draft.longitude())
                .setParameter(11, draft.addressHidden())
                .setParameter(12, draft.passportClass())
                .setParameter(13, draft.note());
    }

    private Query of(Actor actor, PlaceId id, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, id.value());
    }
}
