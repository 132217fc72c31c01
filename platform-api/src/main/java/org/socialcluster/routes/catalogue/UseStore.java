package org.socialcluster.routes.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.socialcluster.shared.Row;

/** Steps behind which a document, an act or a need stands. */
@ApplicationScoped
class UseStore {
    /** The steps of any version, each once, by what stands behind them; an act counts for all steps of its route, as in their
     * fingerprint. */
    private static final Map<String, String> STEPS = Map.of(
            "document", "select x.step_id, x.role from route_step_document x where x.document_id = cast(%s as uuid)",
            "legal_act",
                    "select distinct s.id as step_id, cast(null as text) as role from route_basis b"
                            + " join route_step s on s.version_id = b.version_id where b.act_id = cast(%s as uuid)",
            "need", "select s.id as step_id, cast(null as text) as role from route_step s where s.need_code = %s");

    @PersistenceContext
    EntityManager em;

    /** SQL of the steps behind which something stands.
     *
     * @param what document, legal_act or need
     * @param which SQL of its id or code */
    static String steps(String what, String which) {
        return STEPS.getOrDefault(what, "").formatted(which);
    }

    List<StepUse> of(String what, String which) {
        return Row.of(em.createNativeQuery("""
                                select r.slug, v.short_title, v.number, v.status, s.step_key, s.number, s.title, u.role
                                  from (%s) u
                                  join route_step s on s.id = u.step_id
                                  join route_version v on v.id = s.version_id and v.status <> 'SUPERSEDED'
                                  join route r on r.id = v.route_id and not r.retired
                                 order by v.status <> 'PUBLISHED', r.position, r.slug, v.number, s.number, u.role
                                """.formatted(steps(what, "?1"))).setParameter(1, which.replace('\0', ' ')))
                .map(row -> new StepUse(
                        row.text(0),
                        row.text(1),
                        row.number(2),
                        row.text(3),
                        row.uuid(4),
                        row.number(5),
                        row.text(6),
                        row.textOrNull(7)))
                .toList();
    }

    Reach reach(String what, String which) {
        return Row.of(em.createNativeQuery("""
                                select count(distinct s.id), count(distinct s.version_id),
                                       count(distinct s.id) filter (where s.verified_at is not null)
                                  from (%s) u join published_route_step s on s.id = u.step_id
                                """.formatted(steps(what, "?1"))).setParameter(1, which.replace('\0', ' ')))
                .map(row -> new Reach(row.number(0), row.number(1), row.number(2)))
                .findFirst()
                .orElseThrow();
    }
}
