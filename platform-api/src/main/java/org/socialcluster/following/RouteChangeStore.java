package org.socialcluster.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Row;

/** What has changed in routes, in one statement. */
@ApplicationScoped
class RouteChangeStore {
    @PersistenceContext
    EntityManager em;

    /** The newest first: of the region, and of the Actor's own town.
     *
     * @param route its name in addresses; empty for all routes */
    List<RouteChange> of(Actor actor, String route, Instant since, int most) {
        return Row.of(em.createNativeQuery("""
                                select c.id, c.slug, c.short_title, c.version, c.for_all, c.sentence, c.at, g.time_zone
                                  from published_route_change c cross join published_region g
                                 where (c.slug = ?2 or ?2 = '') and c.at > ?3
                                   and (c.for_all or c.centre_id = cast(nullif(?1, '') as uuid))
                                 order by c.at desc, c.id limit ?4
                                """)
                        .setParameter(
                                1, actor.centre() == null ? "" : actor.centre().toString())
                        .setParameter(2, route)
                        .setParameter(3, since.atOffset(ZoneOffset.UTC))
                        .setParameter(4, most))
                .map(RouteChangeStore::change)
                .toList();
    }

    private static RouteChange change(Row row) {
        return new RouteChange(
                row.uuid(0),
                row.text(1),
                row.text(2),
                row.numberOrNull(3),
                row.flag(4),
                row.text(5),
                row.instant(6).atZone(ZoneId.of(row.text(7))).toOffsetDateTime());
    }

    /** Whether there is such a route to say it of. */
    boolean add(Actor actor, RouteChangeDraft draft) {
        return em.createNativeQuery("""
                                insert into route_change (centre_id, id, route_id, sentence, author)
                                select ?1, ?2, r.id, ?4, ?5 from published_route r where r.slug = ?3
                                """)
                        .setParameter(1, actor.home().value())
                        .setParameter(2, Id.fresh())
                        .setParameter(3, draft.route())
                        .setParameter(4, draft.sentence().strip())
                        .setParameter(5, actor.person().value())
                        .executeUpdate()
                == 1;
    }
}
