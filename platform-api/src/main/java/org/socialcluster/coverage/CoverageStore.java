package org.socialcluster.coverage;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.needs.NeedView;
import org.socialcluster.resolution.AnswerLevel;
import org.socialcluster.services.CapacityState;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Row;

@ApplicationScoped
class CoverageStore {
    /** Of services elsewhere the nearest: the others change nothing. */
    private static final int MOST_ELSEWHERE = 20;

    private static final int MOST_OWN = 1_000;

    @PersistenceContext
    EntityManager em;

    List<CoveredTown> towns() {
        return Row.of(em.createNativeQuery("""
                                select c.id, c.slug, c.name, c.genitive, c.in_town, c.population, coalesce(s.services, 0), c.confirmed
                                  from published_centre c left join published_service_count s on s.centre_id = c.id
                                 where c.kind = 'TOWN' and c.status <> 'CLOSED' order by c.name collate "ru-RU-x-icu"
                                """))
                .map(row -> new CoveredTown(
                        new CentreId(row.uuid(0)),
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        row.text(4),
                        row.numberOrNull(5),
                        row.number(6),
                        row.flag(7)))
                .toList();
    }

    List<CountedNeed> needs() {
        return Row.of(em.createNativeQuery("""
                                select n.code, n.group_code, n.name, n.norm_kind, n.norm_min, n.norm_km, n.norm_one_per,
                                       n.stale_after_days,
                                       array(select t.taxonomy_code || '/' || t.term_code from published_need_term t where t.need_code = n.code),
                                       exists (select 1 from published_route_step s where s.need_code = n.code)
                                  from published_need n join published_need_group g on g.code = n.group_code
                                 order by g.sort_order, n.sort_order
                                """)).map(CoverageStore::need).toList();
    }

    private static CountedNeed need(Row row) {
        List<String> terms = row.texts(8);
        return new CountedNeed(
                row.text(0),
                row.text(1),
                row.text(2),
                new NeedView.Norm(row.text(3), row.number(4), row.numberOrNull(5), row.numberOrNull(6), row.number(7)),
                codes(terms, "sectors"),
                codes(terms, "service_types"),
                codes(terms, "recipient_categories"),
                row.flag(9));
    }

    private static Set<String> codes(List<String> terms, String taxonomy) {
        return terms.stream()
                .filter(it -> it.startsWith(taxonomy + "/"))
                .map(it -> it.substring(taxonomy.length() + 1))
                .collect(toSet());
    }

    List<CoverageCell> cells(Instant moment, @Nullable UUID scenario) {
        return Row.of(em.createNativeQuery("""
                                select centre_id, need_code, state, covered_by, below_norm, also_elsewhere, services, cause
                                  from coverage_cells(cast(?1 as timestamptz), cast(?2 as uuid))
                                """)
                        .setParameter(1, moment.toString())
                        .setParameter(2, scenario == null ? null : scenario.toString()))
                .map(CoverageStore::cell)
                .toList();
    }

    private static CoverageCell cell(Row row) {
        String coveredBy = row.textOrNull(3);
        String cause = row.textOrNull(7);
        return new CoverageCell(
                new CentreId(row.uuid(0)),
                row.text(1),
                CoverageState.valueOf(row.text(2)),
                coveredBy == null ? null : AnswerLevel.valueOf(coveredBy.toUpperCase(Locale.ROOT)),
                row.flag(4),
                row.flag(5),
                row.number(6),
                cause == null ? null : GapCause.valueOf(cause));
    }

    /** How many services of its own the norm asks the town for. */
    int required(CentreId town, String need) {
        return ((Number) em.createNativeQuery("""
                                select required_services(n.norm_kind, n.norm_min, n.norm_one_per, c.population)
                                  from published_need n cross join published_centre c where n.code = ?1 and c.id = ?2
                                """)
                        .setParameter(1, need)
                        .setParameter(2, town.value())
                        .getSingleResult())
                .intValue();
    }

    List<Evidence> evidence(CentreId town, String need) {
        return Row.of(em.createNativeQuery("""
                                select level, centre_slug, centre_name, km, slug, name, provider_name, form, status, capacity_state,
                                       capacity_waiting, confirmed_at, fresh, demo
                                  from (select e.*, row_number() over (partition by e.level order by e.km, e.name, e.slug) as place
                                          from coverage_evidence(?1, ?2) e) e
                                 where place <= case when level in ('local', 'unavailable') then ?3 else ?4 end
                                 order by array_position(array['local', 'unavailable', 'neighbour', 'region', 'farther'], level), km, name, slug
                                """)
                        .setParameter(1, town.value())
                        .setParameter(2, need)
                        .setParameter(3, MOST_OWN)
                        .setParameter(4, MOST_ELSEWHERE))
                .map(CoverageStore::evidence)
                .toList();
    }

    private static Evidence evidence(Row row) {
        ListingStatus status = ListingStatus.valueOf(row.text(8));
        return new Evidence(
                Evidence.Standing.valueOf(row.text(0).toUpperCase(Locale.ROOT)),
                row.text(1),
                row.text(2),
                row.decimalOrNull(3),
                row.text(4),
                row.text(5),
                row.text(6),
                ServiceForm.valueOf(row.text(7)),
                status,
                status == ListingStatus.CLOSED ? CapacityState.UNKNOWN : CapacityState.valueOf(row.text(9)),
                row.numberOrNull(10),
                row.instantOrNull(11),
                row.flag(12),
                row.flag(13));
    }
}
