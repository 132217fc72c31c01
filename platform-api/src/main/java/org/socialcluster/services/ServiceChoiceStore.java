package org.socialcluster.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Row;

@ApplicationScoped
class ServiceChoiceStore {
    private static final String GROUPS = "group";

    @PersistenceContext
    EntityManager em;

    ServiceCounts counts(CentreId centre, ServiceFilter filter) {
        List<Row> rows = Row.of(em.createNativeQuery("""
                                with found as materialized (
                                  select s.id,
                                         cast(?3 as text) is null or exists (
                                           select 1 from published_service_need x join published_need n on n.code = x.need_code
                                            where x.centre_id = s.centre_id and x.service_id = s.id and n.group_code = ?3) as of_group,
                                         cast(?4 as text) is null or exists (
                                           select 1 from published_service_term t
                                            where t.centre_id = s.centre_id and t.service_id = s.id
                                              and t.taxonomy_code = 'recipient_categories' and t.term_code = ?4) as for_audience
                                    from published_service s
                                    join published_provider p on p.centre_id = s.centre_id and p.id = s.provider_id
                                   where s.centre_id = ?1
                                     and (cast(?2 as text) is null
                                          or position(?2 in translate(lower(s.name), 'ё', 'е')) > 0
                                          or position(?2 in translate(lower(p.name), 'ё', 'е')) > 0))
                                select 'group', n.group_code, count(distinct f.id)
                                  from found f
                                  join published_service_need x on x.centre_id = ?1 and x.service_id = f.id
                                  join published_need n on n.code = x.need_code
                                 where f.for_audience group by n.group_code
                                union all
                                select 'audience', t.term_code, count(*)
                                  from found f
                                  join published_service_term t on t.centre_id = ?1 and t.service_id = f.id
                                   and t.taxonomy_code = 'recipient_categories'
                                 where f.of_group group by t.term_code
                                """)
                        .setParameter(1, centre.value())
                        .setParameter(2, plain(filter.text()))
                        .setParameter(3, filter.group())
                        .setParameter(4, filter.audience()))
                .toList();
        return new ServiceCounts(counts(rows, true), counts(rows, false));
    }

    List<String> addresses(int most) {
        return Row.of(em.createNativeQuery("""
                                select '/' || c.slug || '/services/' || s.slug as address
                                  from published_service s join published_centre c on c.id = s.centre_id and c.status <> 'CLOSED'
                                union all
                                select '/' || c.slug || '/providers/' || p.slug
                                  from published_provider p join published_centre c on c.id = p.centre_id and c.status <> 'CLOSED'
                                """).setMaxResults(most))
                .map(row -> row.text(0))
                .toList();
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : text.strip().toLowerCase(Locale.forLanguageTag("ru")).replace('ё', 'е');
    }

    private static Map<String, Integer> counts(List<Row> rows, boolean groups) {
        Map<String, Integer> counts = new HashMap<>();
        rows.stream()
                .filter(row -> row.text(0).equals(GROUPS) == groups)
                .forEach(row -> counts.put(row.text(1), row.number(2)));
        return counts;
    }
}
