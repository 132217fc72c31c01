package org.socialcluster.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.socialcluster.listings.ListingStore;
import org.socialcluster.listings.ListingTable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Phone;

/** Writes providers of the Actor's centre. */
@ApplicationScoped
class ProviderChangeStore {
    static final ListingTable PROVIDERS = new ListingTable("provider", "provider");

    @PersistenceContext
    EntityManager em;

    @Inject
    ListingStore listings;

    void insert(Actor actor, ProviderId id, ProviderDraft draft) {
        filled(of(actor, id, """
                        insert into provider (centre_id, id, slug, status, demo, updated_by,
                                              name, kind, authority_kind, email, phone, website, inn, ogrn, in_social_registry)
                        values (?1, ?2, ?13, 'DRAFT', false, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                        """), actor, draft)
                .setParameter(13, listings.freeSlug(actor, PROVIDERS, draft.name()))
                .executeUpdate();
        sectors(actor, id, draft.sectors());
    }

    void update(Actor actor, ProviderId id, ProviderDraft draft) {
        filled(of(actor, id, """
                        update provider
                           set version = version + 1, updated_at = now(), updated_by = ?3, name = ?4, kind = ?5, authority_kind = ?6,
                               email = ?7, phone = ?8, website = ?9, inn = ?10, ogrn = ?11, in_social_registry = ?12
                         where centre_id = ?1 and id = ?2
                        """), actor, draft).executeUpdate();
        of(actor, id, "delete from provider_sector where centre_id = ?1 and provider_id = ?2")
                .executeUpdate();
        sectors(actor, id, draft.sectors());
    }

    void delete(Actor actor, ProviderId id) {
        of(actor, id, "delete from provider where centre_id = ?1 and id = ?2").executeUpdate();
    }

    /** Services that residents see now. */
    int publicServices(Actor actor, ProviderId id) {
        return count(of(actor, id, """
                select count(*) from social_service
                 where centre_id = ?1 and provider_id = ?2 and status in ('PUBLISHED', 'CLOSED')
                """));
    }

    int services(Actor actor, ProviderId id) {
        return count(of(actor, id, "select count(*) from social_service where centre_id = ?1 and provider_id = ?2"));
    }

    int events(Actor actor, ProviderId id) {
        return count(of(actor, id, "select count(*) from centre_event where centre_id = ?1 and provider_id = ?2"));
    }

    int places(Actor actor, ProviderId id) {
        return count(of(actor, id, "select count(*) from place where centre_id = ?1 and provider_id = ?2"));
    }

    private void sectors(Actor actor, ProviderId id, List<String> sectors) {
        of(actor, id, """
                        insert into provider_sector (centre_id, provider_id, sector)
                        select distinct ?1, ?2, code from unnest(string_to_array(?3, ',')) code
                        """).setParameter(3, String.join(",", sectors)).executeUpdate();
    }

    private static Query filled(Query query, Actor actor, ProviderDraft draft) {
        return query.setParameter(3, actor.person().value())
                .setParameter(4, draft.name())
                .setParameter(5, draft.kind())
                .setParameter(6, draft.authorityKind())
                .setParameter(7, draft.email())
                .setParameter(8, Phone.kept(draft.phone()))
                .setParameter(9, draft.website())
                .setParameter(10, draft.inn())
                .setParameter(11, draft.ogrn())
                .setParameter(12, draft.inSocialRegistry());
    }

    private Query of(Actor actor, ProviderId id, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, id.value());
    }

    private static int count(Query query) {
        return ((Number) query.getSingleResult()).intValue();
    }
}
