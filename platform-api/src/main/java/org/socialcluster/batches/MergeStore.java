package org.socialcluster.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Row;

@ApplicationScoped
class MergeStore {
    @PersistenceContext
    EntityManager em;

    void insert(Actor actor, ListingKind kind, UUID gone, String slug, UUID survivor, UUID batch) {
        em.createNativeQuery("""
                        insert into merged_record (centre_id, id, kind, slug, survivor_id, batch_id)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        """)
                .setParameter(1, actor.home().value())
                .setParameter(2, gone)
                .setParameter(3, kind.name())
                .setParameter(4, slug)
                .setParameter(5, survivor)
                .setParameter(6, batch)
                .executeUpdate();
    }

    /** Puts the archived one back where it stood.
     *
     * @return false where somebody has changed it since */
    boolean raise(Actor actor, String table, UUID batch) {
        return em.createNativeQuery("update " + table + """
                                 r
                                   set version = r.version + 1, updated_at = now(), updated_by = ?3,
                                       status = i.before ->> 'status', closed_reason = i.before ->> 'closedReason',
                                       closed_until = cast(i.before ->> 'closedUntil' as date)
                                  from batch_item i
                                 where r.centre_id = ?1 and i.centre_id = ?1 and i.batch_id = ?2 and i.record_id = r.id
                                   and i.before ->> 'status' is not null and r.version = i.version
                                """)
                        .setParameter(1, actor.home().value())
                        .setParameter(2, batch)
                        .setParameter(3, actor.person().value())
                        .executeUpdate()
                > 0;
    }

    void delete(Actor actor, UUID batch) {
        em.createNativeQuery("delete from merged_record where centre_id = ?1 and batch_id = ?2")
                .setParameter(1, actor.home().value())
                .setParameter(2, batch)
                .executeUpdate();
    }

    Optional<String> redirect(Actor actor, ListingKind kind, String slug) {
        return Row.of(em.createNativeQuery(
                                "select to_slug from published_redirect where centre_id = ?1 and kind = ?2 and slug = ?3")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, kind.name())
                        .setParameter(3, slug))
                .map(row -> row.text(0))
                .findFirst();
    }
}
