package org.socialcluster.routes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StoredJson;

@ApplicationScoped
class RouteStore {
    /** What the centre of the first parameter says of the steps of a route. */
    private static final String WORDS = """
            select coalesce(json_agg(json_build_object('step', o.step_key, 'service', o.service_id, 'action', o.action, 'note', o.note)), '[]')
              from published_step_overlay o where o.route_id = r.id and o.centre_id = cast(nullif(?1, '') as uuid)""";

    @PersistenceContext
    EntityManager em;

    @Inject
    RouteStepStore steps;

    /** A value of a classifier, as the query gives it. */
    private record Term(String taxonomy, String code, String name) {}

    List<RouteSummary> all() {
        return Row.of(em.createNativeQuery("""
                                select r.code, r.slug, r.number, r.title, r.short_title, r.summary, r.total_time, cast(r.facts_as_of as text),
                                       array(select t.taxonomy_code || '/' || t.term_code from published_route_term t
                                              where t.version_id = r.version_id order by t.sort_order),
                                       array(select s.need_code from published_route_step s
                                              where s.version_id = r.version_id and s.need_code is not null
                                              group by s.need_code order by min(s.number)),
                                       s.steps, s.verified
                                  from published_route r
                                  join (select version_id, count(*) as steps, count(verified_at) as verified
                                          from published_route_step group by version_id) s on s.version_id = r.version_id
                                 order by r.position, r.slug
                                """)).map(RouteStore::summary).toList();
    }

    private static RouteSummary summary(Row row) {
        List<String> terms = row.texts(8);
        return new RouteSummary(
                row.text(0),
                row.text(1),
                row.number(2),
                row.text(3),
                row.text(4),
                row.text(5),
                codes(terms, "life_situations/"),
                codes(terms, "recipient_categories/"),
                codes(terms, "topics/"),
                codes(terms, "sectors/"),
                row.texts(9),
                row.number(10),
                row.number(11),
                row.textOrNull(6),
                LocalDate.parse(row.text(7)));
    }

    private static List<String> codes(List<String> terms, String taxonomy) {
        return terms.stream()
                .filter(it -> it.startsWith(taxonomy))
                .map(it -> it.substring(taxonomy.length()))
                .toList();
    }

    /** A route with what a centre says of its steps, by the keys of the steps. */
    record Found(RouteView route, Map<UUID, List<RouteInTown.Overlay>> overlays) {
        List<RouteInTown.Overlay> overlays(RouteStep step) {
            return overlays.getOrDefault(step.key(), List.of());
        }
    }

    /** What a centre says of a step, as the query gives it. */
    private record Word(
            UUID step,
            @Nullable UUID service,
            OverlayAction action,
            @Nullable String note) {}

    /** @param town whose centre is asked for its words; null: nobody's */
    Optional<Found> find(String slug, @Nullable CentreId town) {
        return Row.of(query(Ground.PUBLISHED, " where r.slug = ?2", town).setParameter(2, slug.replace('\0', ' ')))
                .map(row -> new Found(route(row, steps.of(row.text(20), zone(row))), overlays(row.text(21))))
                .findFirst();
    }

    /** A version, published or not, in two statements. */
    Optional<RouteView> version(UUID id) {
        return Row.of(query(Ground.PREVIEWED, " where r.version_id = ?2", null).setParameter(2, id))
                .map(row -> route(row, steps.previewed(row.text(20), zone(row))))
                .findFirst();
    }

    /** What a centre says of the steps of a route, by their keys. */
    Map<UUID, List<RouteInTown.Overlay>> overlays(String slug, CentreId town) {
        return Row.of(em.createNativeQuery(
                                "select 0, cast((" + WORDS + ") as text) from published_route r where r.slug = ?2")
                        .setParameter(1, town.toString())
                        .setParameter(2, slug))
                .map(row -> overlays(row.text(1)))
                .findFirst()
                .orElse(Map.of());
    }

    /** All routes in the order of the region, whole, in two statements. */
    List<RouteView> whole() {
        List<Row> rows = Row.of(query(Ground.PUBLISHED, "", null)).toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<RouteStep>> all = steps.all(zone(rows.get(0)));
        return rows.stream()
                .map(row -> route(row, all.getOrDefault(row.text(20), List.of())))
                .toList();
    }

    private static ZoneId zone(Row row) {
        return ZoneId.of(row.text(14));
    }

    private Query query(Ground ground, String which, @Nullable CentreId town) {
        return em.createNativeQuery(ground.in("""
                                select r.code, r.slug, r.number, r.published_at, r.change_note, r.title, r.short_title, r.summary, r.cost,
                                       r.total_time, r.level, cast(r.facts_as_of as text), cast(r.newest_fact_as_of as text),
                                       cast(coalesce(r.newest_fact_as_of, r.facts_as_of) + r.review_after_days as text), g.time_zone,
                                       cast((select coalesce(json_agg(json_build_object('taxonomy', t.taxonomy_code, 'code', t.term_code, 'name', n.name)
                                                                       order by t.sort_order), '[]')
                                               from published_route_term t
                                               join published_taxonomy_term n on n.taxonomy_code = t.taxonomy_code and n.code = t.term_code
                                              where t.version_id = r.version_id) as text),
                                       cast((select coalesce(json_agg(json_build_object('what', a.what, 'amounts', a.amounts, 'unit', a.unit,
                                                                                          'validFrom', a.valid_from, 'source', a.source) order by a.position), '[]')
                                               from published_route_amount a where a.version_id = r.version_id) as text),
                                       cast((select coalesce(json_agg(json_build_object('act', b.name, 'level', b.level, 'edition', b.edition, 'url', b.url,
                                                                                          'articles', b.articles, 'confidence', b.confidence) order by b.position), '[]')
                                               from published_route_basis b where b.version_id = r.version_id) as text),
                                       cast((select coalesce(json_agg(json_build_object('name', x.name, 'url', x.url) order by x.position), '[]')
                                               from published_route_source x where x.version_id = r.version_id) as text),
                                       cast((select coalesce(json_agg(json_build_object('slug', o.slug, 'shortTitle', o.short_title) order by o.sort_order), '[]')
                                               from published_route_related o where o.version_id = r.version_id) as text),
                                       cast(r.version_id as text),
                                       cast((%s) as text)
                                  from published_route r cross join published_region g
                                %s
                                 order by r.position, r.slug
                                """.formatted(WORDS, which)))
                .setParameter(1, town == null ? "" : town.toString());
    }

    private static Map<UUID, List<RouteInTown.Overlay>> overlays(String json) {
        return Arrays.stream(StoredJson.read(json, Word[].class))
                .collect(groupingBy(
                        Word::step,
                        mapping(it -> new RouteInTown.Overlay(it.service(), it.action(), it.note()), toList())));
    }

    private static RouteView route(Row row, List<RouteStep> steps) {
        List<Term> terms = Arrays.asList(StoredJson.read(row.text(15), Term[].class));
        return new RouteView(
                row.text(0),
                row.text(1),
                row.number(2),
                moment(row.instant(3), zone(row)),
                row.textOrNull(4),
                row.text(5),
                row.text(6),
                row.text(7),
                row.textOrNull(8),
                row.textOrNull(9),
                row.text(10),
                LocalDate.parse(row.text(11)),
                row.textOrNull(12) == null ? null : LocalDate.parse(row.text(12)),
                LocalDate.parse(row.text(13)),
                of(terms, "life_situations"),
                of(terms, "recipient_categories"),
                of(terms, "topics"),
                of(terms, "sectors"),
                of(terms, "need_circumstances"),
                of(terms, "service_types"),
                List.of(StoredJson.read(row.text(16), RouteView.Amount[].class)),
                List.of(StoredJson.read(row.text(17), RouteView.Basis[].class)),
                List.of(StoredJson.read(row.text(18), RouteView.Source[].class)),
                List.of(StoredJson.read(row.text(19), RouteView.Related[].class)),
                steps);
    }

    private static List<RouteTerm> of(List<Term> terms, String taxonomy) {
        return terms.stream()
                .filter(it -> it.taxonomy().equals(taxonomy))
                .map(it -> new RouteTerm(it.code(), it.name()))
                .toList();
    }

    static OffsetDateTime moment(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
