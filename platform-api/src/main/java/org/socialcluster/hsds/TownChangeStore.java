package org.socialcluster.hsds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.List;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Row;

/** Published records of every kind that has a page, by the moment of their last change. */
@ApplicationScoped
class TownChangeStore {
    @PersistenceContext
    EntityManager em;

    List<TownChange> latest(Actor actor, int most) {
        return Row.of(em.createNativeQuery("""
                                select c.kind, c.id, c.slug, c.name, left(c.summary, 500), c.updated_at
                                  from (select 'SERVICE' as kind, id, slug, name, description as summary, updated_at
                                          from published_service where centre_id = ?1
                                        union all
                                        select 'PROVIDER', id, slug, name, '', updated_at from published_provider where centre_id = ?1
                                        union all
                                        select 'EVENT', id, slug, name, description, updated_at from published_event where centre_id = ?1) c
                                 order by c.updated_at desc, c.id limit ?2
                                """)
                        .setParameter(1, actor.home().value())
                        .setParameter(2, most))
                .map(row -> new TownChange(
                        ListingKind.valueOf(row.text(0)),
                        row.uuid(1),
                        row.text(2),
                        row.text(3),
                        row.text(4),
                        row.instant(5).atOffset(ZoneOffset.UTC)))
                .toList();
    }
}
