package org.socialcluster.routes.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StoredJson;

/** What stands in a version: read in one statement; written table by table, only where something has changed. */
@ApplicationScoped
class RouteContentStore {
    @PersistenceContext
    EntityManager em;

    RouteContent read(UUID version) {
        return Row.of(em.createNativeQuery("""
                                select cast(jsonb_build_object(
                                  'title', v.title, 'shortTitle', v.short_title, 'summary', v.summary, 'cost', v.cost, 'totalTime', v.total_time,
                                  'level', v.level, 'factsAsOf', v.facts_as_of, 'newestFactAsOf', v.newest_fact_as_of,
                                  'reviewAfterDays', v.review_after_days, 'origin', v.origin, 'changeNote', v.change_note,
                                  'terms', (select coalesce(jsonb_object_agg(t.taxonomy_code, t.codes), '{}')
                                              from (select taxonomy_code, jsonb_agg(term_code order by sort_order) as codes
                                                      from route_term where version_id = v.id group by taxonomy_code) t),
                                  'related', (select coalesce(jsonb_agg(related_slug order by sort_order), '[]') from route_related where version_id = v.id),
                                  'steps', (select coalesce(jsonb_agg(jsonb_build_object(
                                      'key', s.step_key, 'title', s.title, 'action', s.do_text, 'authority', s.authority, 'need', s.need_code,
                                      'needReason', s.need_reason, 'result', s.result, 'ifRefused', s.if_refused, 'optional', s.optional, 'branch', s.branch,
                                      'channels', (select coalesce(jsonb_agg(c.channel order by c.position), '[]') from route_step_channel c where c.step_id = s.id),
                                      'documents', (select coalesce(jsonb_agg(jsonb_build_object('document', d.code, 'role', x.role, 'required', x.required,
                                                                                                 'note', x.note) order by x.position), '[]')
                                                      from route_step_document x join document d on d.id = x.document_id where x.step_id = s.id),
                                      'deadline', jsonb_build_object('days', s.deadline_days, 'unit', s.deadline_unit, 'from', s.deadline_from,
                                          'source', s.deadline_source, 'statutory', s.deadline_statutory, 'confidence', s.deadline_confidence))
                                      order by s.number), '[]') from route_step s where s.version_id = v.id),
                                  'basis', (select coalesce(jsonb_agg(jsonb_build_object('act', b.act_id, 'articles', b.articles,
                                                                                         'confidence', b.confidence) order by b.position), '[]')
                                              from route_basis b where b.version_id = v.id),
                                  'sources', (select coalesce(jsonb_agg(jsonb_build_object('name', x.name, 'url', x.url) order by x.position), '[]')
                                                from route_source x where x.version_id = v.id),
                                  'amounts', (select coalesce(jsonb_agg(jsonb_build_object('what', a.what, 'amounts', a.amounts, 'unit', a.unit,
                                                                                           'validFrom', a.valid_from, 'source', a.source,
                                                                                           'confidence', a.confidence) order by a.position), '[]')
                                                from route_amount a where a.version_id = v.id),
                                  'evidence', (select coalesce(jsonb_agg(jsonb_build_object('fact', e.fact, 'found', e.found, 'kind', e.kind)
                                                                         order by e.position), '[]')
                                                 from route_evidence e where e.version_id = v.id),
                                  'checks', (select coalesce(jsonb_agg(q.question order by q.position), '[]') from expert_check q where q.version_id = v.id)
                                ) as text) from route_version v where v.id = ?1
                                """).setParameter(1, version))
                .map(row -> StoredJson.read(row.text(0), RouteContent.class))
                .findFirst()
                .orElseThrow();
    }

    /** Writes the parts of a draft; its own row is written before, and locked by that. */
    void write(UUID version, RouteContent content) {
        String json = StoredJson.write(content);
        for (RoutePart part : RoutePart.ALL) {
            em.createNativeQuery(part.merge())
                    .setParameter(1, version)
                    .setParameter(2, json)
                    .executeUpdate();
        }
    }
}
