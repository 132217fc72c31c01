package org.socialcluster.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Phone;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Slug;
import org.socialcluster.shared.StatusChange;

/** Writes providers of the Actor's centre. */
@ApplicationScoped
class ProviderChangeStore {
    private static final String CONFIRM = " confirmed_at = now(), confirmed_by_account = ?3, confirmed_by = null, ";

    @PersistenceContext
    EntityManager em;

    /** A row that nobody else changes until the transaction ends. */
    record Locked(long version, ListingStatus status, boolean oncePublished) {
        /** Whether everybody sees it. */
        boolean open() {
            return status == ListingStatus.PUBLISHED || status == ListingStatus.CLOSED;
        }
    }

    Optional<Locked> lock(Actor actor, ProviderId id) {
        return Row.of(of(actor, id, """
                        select version, status, first_published_at is not null from provider
                         where centre_id = ?1 and id = ?2 for update
                        """))
                .map(row -> new Locked(row.longNumber(0), ListingStatus.valueOf(row.text(1)), row.flag(2)))
                .findFirst();
    }

    void insert(Actor actor, ProviderId id, ProviderDraft draft) {
        filled(of(actor, id, """
                        insert into provider (centre_id, id, slug, status, demo, updated_by,
                                              name, kind, authority_kind, email, phone, website, inn, ogrn, in_social_registry)
                        values (?1, ?2, ?13, 'DRAFT', false, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                        """), actor, draft)
                .setParameter(13, slug(actor, draft.name()))
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

    /** Gives the record another status.
     *
     * @param confirmed whether that says that all of it is true */
    void move(Actor actor, ProviderId id, StatusChange change, boolean confirmed) {
        of(actor, id, "update provider set" + (confirmed ? CONFIRM : "") + """
                               version = version + 1, updated_at = now(), updated_by = ?3,
                               status = ?4, closed_reason = ?5, closed_until = cast(?6 as date)
                         where centre_id = ?1 and id = ?2
                        """)
                .setParameter(3, actor.person().value())
                .setParameter(4, change.status().name())
                .setParameter(5, change.reason())
                .setParameter(6, Objects.toString(change.until(), null))
                .executeUpdate();
    }

    void confirm(Actor actor, ProviderId id) {
        of(actor, id, "update provider set" + CONFIRM + """
                               version = version + 1, updated_at = now(), updated_by = ?3
                         where centre_id = ?1 and id = ?2
                        """)
                .setParameter(3, actor.person().value())
                .executeUpdate();
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

    /** Two that are added at the same moment wait for each other: their names may lead to one address. */
    private String slug(Actor actor, String name) {
        String wanted = Slug.of(name, "provider");
        em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) l")
                .setParameter(1, "provider/" + actor.home())
                .getSingleResult();
        Set<String> taken = Row.of(em.createNativeQuery(
                                "select slug from provider where centre_id = ?1 and (slug = ?2 or slug like ?2 || '-%')")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, wanted))
                .map(row -> row.text(0))
                .collect(Collectors.toSet());
        return Slug.free(wanted, taken);
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
