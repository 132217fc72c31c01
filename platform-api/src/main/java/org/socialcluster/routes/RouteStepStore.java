package org.socialcluster.routes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StoredJson;

/** Steps of published versions, in one statement. */
@ApplicationScoped
class RouteStepStore {
    @PersistenceContext
    EntityManager em;

    List<RouteStep> of(String version, ZoneId zone) {
        return of(Ground.PUBLISHED, version, zone);
    }

    /** Of a version that may not be published. */
    List<RouteStep> previewed(String version, ZoneId zone) {
        return of(Ground.PREVIEWED, version, zone);
    }

    private List<RouteStep> of(Ground ground, String version, ZoneId zone) {
        return rows(query(ground, " where s.version_id = cast(?1 as uuid)").setParameter(1, version))
                .map(row -> step(row, zone))
                .toList();
    }

    /** The steps of all routes, by the id of the version. */
    Map<String, List<RouteStep>> all(ZoneId zone) {
        return rows(query(Ground.PUBLISHED, ""))
                .collect(groupingBy(row -> row.text(22), mapping(row -> step(row, zone), toList())));
    }

    private static Stream<Row> rows(Query query) {
        return Row.of(query);
    }

    /** @param which a condition on the version of {@code s}, the step and what hangs on it: those of the version alone are gathered */
    private Query query(Ground ground, String which) {
        return em.createNativeQuery(ground.in("""
                                select s.step_key, s.number, s.title, s.do_text, s.authority,
                                       coalesce((select a.name from published_taxonomy_term a
                                                  where a.taxonomy_code = 'authority_kinds' and a.code = s.authority), s.authority),
                                       s.need_code, (select n.name from published_need n where n.code = s.need_code),
                                       cast(coalesce(c.channels, '[]') as text), cast(coalesce(d.documents, '[]') as text),
                                       s.deadline_days, s.deadline_unit, s.deadline_from, s.deadline_source, s.deadline_statutory,
                                       s.result, s.if_refused, s.optional, s.branch, s.verified_at, s.expires_at, s.scope,
                                       cast(s.version_id as text)
                                  from published_route_step s
                                  left join (select s.step_id, json_agg(json_build_object('code', s.channel, 'name', coalesce(t.name, s.channel))
                                                                        order by s.position) as channels
                                               from published_route_step_channel s
                                               left join published_taxonomy_term t on t.taxonomy_code = 'step_channels' and t.code = s.channel
                                             %1$s
                                              group by s.step_id) c on c.step_id = s.id
                                  left join (select s.step_id, json_agg(json_build_object(
                                                      'code', d.code, 'kind', d.kind, 'name', d.name, 'issuedBy', d.issued_by, 'form', d.form,
                                                      'formName', coalesce(f.name, d.form), 'validity', d.validity, 'role', s.role,
                                                      'required', s.required, 'note', s.note) order by s.position) as documents
                                               from published_route_step_document s
                                               join published_document d on d.id = s.document_id
                                               left join published_taxonomy_term f on f.taxonomy_code = 'document_forms' and f.code = d.form
                                             %1$s
                                              group by s.step_id) d on d.step_id = s.id
                                 %1$s
                                 order by s.number
                                """.formatted(which)));
    }

    private static RouteStep step(Row row, ZoneId zone) {
        return new RouteStep(
                row.uuid(0),
                row.number(1),
                row.text(2),
                row.text(3),
                new RouteTerm(row.text(4), row.text(5)),
                row.textOrNull(6),
                row.textOrNull(7),
                List.of(StoredJson.read(row.text(8), RouteTerm[].class)),
                List.of(StoredJson.read(row.text(9), RouteStep.Paper[].class)),
                deadline(row),
                row.textOrNull(15),
                row.textOrNull(16),
                row.flag(17),
                row.textOrNull(18),
                verification(row, zone));
    }

    private static RouteStep.@Nullable Deadline deadline(Row row) {
        return row.text(11).equals("NOT_SET")
                ? null
                : new RouteStep.Deadline(
                        row.numberOrNull(10), row.text(11), row.textOrNull(12), row.textOrNull(13), row.flag(14));
    }

    private static RouteStep.@Nullable Verification verification(Row row, ZoneId zone) {
        return row.instantOrNull(19) == null
                ? null
                : new RouteStep.Verification(
                        RouteStore.moment(row.instant(19), zone),
                        RouteStore.moment(row.instant(20), zone),
                        row.text(21));
    }
}
