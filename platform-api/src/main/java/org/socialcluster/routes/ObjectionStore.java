package org.socialcluster.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.socialcluster.shared.Actor;

/** What experts have found wrong. */
@ApplicationScoped
class ObjectionStore {
    @PersistenceContext
    EntityManager em;

    /** Nothing is written unless the step still reads as it was seen. */
    boolean add(Actor actor, UUID id, ObjectionDraft draft, Instant now) {
        return em.createNativeQuery("""
                                insert into step_objection (id, step_key, fingerprint, expert, expert_name, reason, correction, said_at)
                                select ?1, s.step_key, ?2, ?3, (select c.name from colleague c where c.account_id = ?3 limit 1),
                                       btrim(?4), nullif(btrim(?5), ''), ?6
                                  from route_step s join route_version r on r.id = s.version_id and r.status in ('PUBLISHED', 'APPROVED')
                                 where s.step_key = ?7 and step_fingerprint(s.id) = ?2 limit 1
                                """)
                        .setParameter(1, id)
                        .setParameter(2, draft.fingerprint())
                        .setParameter(3, actor.person().value())
                        .setParameter(4, draft.reason())
                        .setParameter(5, draft.correction() == null ? "" : draft.correction())
                        .setParameter(6, now.atOffset(ZoneOffset.UTC))
                        .setParameter(7, draft.stepKey())
                        .executeUpdate()
                == 1;
    }

    /** What was said against the step as it reads with this fingerprint. */
    void settle(UUID stepKey, String fingerprint, Instant now) {
        em.createNativeQuery("""
                        update step_objection set settled_at = ?2 where step_key = ?1 and fingerprint = ?3 and settled_at is null
                        """)
                .setParameter(1, stepKey)
                .setParameter(3, fingerprint)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
