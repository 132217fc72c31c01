package org.socialcluster.routes.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Row;

@ApplicationScoped
class BranchWalkStore {
    private static final int MOST_SHOWN = 20;

    @PersistenceContext
    EntityManager em;

    /** Newest first.
     *
     * @param version whose steps they are compared with */
    List<BranchWalk> of(UUID version) {
        return Row.of(em.createNativeQuery("""
                                select c.name, w.branches, w.alone, w.walker_name, w.walked_at,
                                       not exists (select from branch_walk_step x
                                                    where x.walk_id = w.id
                                                      and not exists (select from route_step s
                                                                       where s.version_id = v.id and s.step_key = x.step_key
                                                                         and step_fingerprint(s.id) = x.fingerprint))
                                  from branch_walk w join route_version v on v.route_id = w.route_id join centre c on c.id = w.town_id
                                 where v.id = ?1 order by w.walked_at desc, w.id limit ?2
                                """).setParameter(1, version).setParameter(2, MOST_SHOWN))
                .map(row -> new BranchWalk(
                        row.text(0), row.texts(1), row.number(2), row.text(3), row.instant(4), row.flag(5)))
                .toList();
    }

    void add(
            Actor actor, UUID version, CentreId town, List<String> branches, List<UUID> steps, int alone, Instant now) {
        UUID id = Id.fresh();
        em.createNativeQuery("""
                        insert into branch_walk (id, route_id, town_id, branches, alone, walked_by, walker_name, walked_at)
                        select ?1, v.route_id, ?3, ?4, ?5, ?6, (select c.name from colleague c where c.account_id = ?6 limit 1), ?7
                          from route_version v where v.id = ?2
                        """)
                .setParameter(1, id)
                .setParameter(2, version)
                .setParameter(3, town.value())
                .setParameter(4, branches.toArray(String[]::new))
                .setParameter(5, alone)
                .setParameter(6, actor.person().value())
                .setParameter(7, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        em.createNativeQuery("""
                        insert into branch_walk_step (walk_id, step_key, fingerprint)
                        select ?1, s.step_key, step_fingerprint(s.id) from route_step s where s.version_id = ?2 and s.step_key = any (?3)
                        """)
                .setParameter(1, id)
                .setParameter(2, version)
                .setParameter(3, steps.toArray(UUID[]::new))
                .executeUpdate();
    }
}
