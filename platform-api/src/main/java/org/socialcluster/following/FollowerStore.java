package org.socialcluster.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Row;

/** Those who follow routes in the Actor's town, with their addresses: for jobs. */
@ApplicationScoped
class FollowerStore {
    @PersistenceContext
    EntityManager em;

    /** Somebody whom something is to be told.
     *
     * @param changes ids of what is not told yet, in the order of {@code sentences} */
    record Follower(
            UUID id,
            String email,
            String secret,
            String route,
            String shortTitle,
            List<String> changes,
            List<String> sentences) {
        @Override
        public String toString() {
            return "Follower[" + id + "]";
        }
    }

    /** Those for whom something is new of the last month; nobody else tells them until the transaction ends. */
    List<Follower> toTell(Actor actor, int most) {
        return Row.of(em.createNativeQuery("""
                                with due as (
                                  select s.centre_id, s.id, s.email, s.secret, s.route_id, s.confirmed_at from route_subscription s
                                   where s.centre_id = ?1 and s.confirmed_at is not null
                                     and exists (select 1 from published_route_change c
                                                  where c.route_id = s.route_id and (c.for_all or c.centre_id = s.centre_id)
                                                    and c.at > s.confirmed_at and c.at > now() - interval '30 days'
                                                    and not exists (select 1 from route_change_told t
                                                                     where t.centre_id = s.centre_id and t.subscription_id = s.id and t.change_id = c.id))
                                   order by s.confirmed_at, s.id limit ?2 for update of s skip locked)
                                select d.id, d.email, d.secret, min(c.slug), min(c.short_title),
                                       array_agg(cast(c.id as text) order by c.at, c.id), array_agg(c.sentence order by c.at, c.id)
                                  from due d
                                  join published_route_change c
                                    on c.route_id = d.route_id and (c.for_all or c.centre_id = d.centre_id)
                                   and c.at > d.confirmed_at and c.at > now() - interval '30 days'
                                 where not exists (select 1 from route_change_told t
                                                    where t.centre_id = d.centre_id and t.subscription_id = d.id and t.change_id = c.id)
                                 group by d.id, d.email, d.secret
                                """)
                        .setParameter(1, actor.home().value())
                        .setParameter(2, most))
                .map(row -> new Follower(
                        row.uuid(0), row.text(1), row.text(2), row.text(3), row.text(4), row.texts(5), row.texts(6)))
                .toList();
    }

    /** A second telling of the same change fails, and its letter with it. */
    void told(Actor actor, Follower follower) {
        em.createNativeQuery("""
                        insert into route_change_told (centre_id, subscription_id, change_id)
                        select ?1, ?2, unnest(cast(string_to_array(?3, ' ') as uuid[]))
                        """)
                .setParameter(1, actor.home().value())
                .setParameter(2, follower.id())
                .setParameter(3, String.join(" ", follower.changes()))
                .executeUpdate();
    }

    /** Addresses that have not said yes within a day; and after a day, whence anybody asked. */
    void forget(Actor actor) {
        em.createNativeQuery("""
                        delete from route_subscription
                         where centre_id = ?1 and confirmed_at is null and asked_at < now() - interval '1 day'
                        """).setParameter(1, actor.home().value()).executeUpdate();
        em.createNativeQuery("""
                        update route_subscription set sender = null
                         where centre_id = ?1 and sender is not null and asked_at < now() - interval '1 day'
                        """).setParameter(1, actor.home().value()).executeUpdate();
    }

    /** For jobs: the centres where anybody follows a route. */
    List<CentreId> centres() {
        return Row.of(em.createNativeQuery("select centre_id from followed_centre"))
                .map(row -> new CentreId(row.uuid(0)))
                .toList();
    }
}
