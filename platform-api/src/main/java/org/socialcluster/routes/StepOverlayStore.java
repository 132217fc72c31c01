package org.socialcluster.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Row;

/** Words of the Actor's centre on steps. */
@ApplicationScoped
class StepOverlayStore {
    @PersistenceContext
    EntityManager em;

    /** A published step that may be spoken of. */
    record Target(UUID route, @Nullable String need, String fingerprint) {}

    List<StepOverlayView> all(Actor actor) {
        return Row.of(em.createNativeQuery("""
                                select o.id, r.slug, r.short_title, o.step_key, s.number, s.title, o.service_id, v.name, o.action, o.note,
                                       s.id is null or step_fingerprint(s.id) <> o.fingerprint as changed, o.updated_at
                                  from step_overlay o
                                  join published_route r on r.id = o.route_id
                                  left join published_route_step s on s.step_key = o.step_key
                                  left join published_service v on v.centre_id = o.service_centre and v.id = o.service_id
                                 where o.centre_id = ?1
                                 order by changed desc, r.position, s.number, o.id
                                """).setParameter(1, actor.home().value()))
                .map(StepOverlayStore::view)
                .toList();
    }

    private static StepOverlayView view(Row row) {
        return new StepOverlayView(
                new StepOverlayId(row.uuid(0)),
                row.text(1),
                row.text(2),
                row.uuid(3),
                row.numberOrNull(4),
                row.textOrNull(5),
                row.uuidOrNull(6),
                row.textOrNull(7),
                OverlayAction.valueOf(row.text(8)),
                row.textOrNull(9),
                row.flag(10),
                row.instant(11).atOffset(ZoneOffset.UTC));
    }

    Optional<Target> step(UUID key) {
        return Row.of(em.createNativeQuery(
                                "select route_id, need_code, step_fingerprint(id) from published_route_step where step_key = ?1")
                        .setParameter(1, key))
                .map(row -> new Target(row.uuid(0), row.textOrNull(1), row.text(2)))
                .findFirst();
    }

    void put(Actor actor, StepOverlayId id, StepOverlayDraft draft, Target step, @Nullable CentreId serviceCentre) {
        em.createNativeQuery("""
                        delete from step_overlay
                         where centre_id = ?1 and step_key = ?2 and service_id is not distinct from cast(?3 as uuid)
                        """)
                .setParameter(1, actor.home().value())
                .setParameter(2, draft.stepKey())
                .setParameter(3, text(draft.serviceId()))
                .executeUpdate();
        em.createNativeQuery("""
                        insert into step_overlay (centre_id, id, route_id, step_key, service_centre, service_id, action, note, fingerprint, updated_by)
                        values (?1, ?2, ?3, ?4, cast(?5 as uuid), cast(?6 as uuid), ?7, nullif(btrim(?8), ''), ?9, ?10)
                        """)
                .setParameter(1, actor.home().value())
                .setParameter(2, id.value())
                .setParameter(3, step.route())
                .setParameter(4, draft.stepKey())
                .setParameter(5, serviceCentre == null ? null : serviceCentre.toString())
                .setParameter(6, text(draft.serviceId()))
                .setParameter(7, draft.action().name())
                .setParameter(8, draft.note() == null ? "" : draft.note())
                .setParameter(9, step.fingerprint())
                .setParameter(10, actor.person().value())
                .executeUpdate();
    }

    boolean delete(Actor actor, StepOverlayId id) {
        return em.createNativeQuery("delete from step_overlay where centre_id = ?1 and id = ?2")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, id.value())
                        .executeUpdate()
                == 1;
    }

    boolean confirm(Actor actor, StepOverlayId id) {
        return em.createNativeQuery("""
                                update step_overlay o set fingerprint = step_fingerprint(s.id), updated_at = now(), updated_by = ?3
                                  from published_route_step s
                                 where o.centre_id = ?1 and o.id = ?2 and s.step_key = o.step_key
                                """)
                        .setParameter(1, actor.home().value())
                        .setParameter(2, id.value())
                        .setParameter(3, actor.person().value())
                        .executeUpdate()
                == 1;
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
