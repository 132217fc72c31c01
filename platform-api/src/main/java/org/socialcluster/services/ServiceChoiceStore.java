package org.socialcluster.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Where;

@ApplicationScoped
class ServiceChoiceStore {
    private static final String GROUPS = "group";

    @PersistenceContext
    EntityManager em;

    ServiceCounts counts(CentreId centre, ServiceFilter filter) {
        Where wanted = new Where().and("s.centre_id = %s", centre.value());
        ServiceText.in(wanted, filter.text(), "published_service_need");
        String group = wanted.parameter(filter.group());
        String audience = wanted.parameter(filter.audience());
        List<Row> rows = Row.of(wanted.in(em, """
                                with found as materialized (
                                  select s.id,
                                         cast(%2$s as text) is null or exists (
                                           select 1 from published_service_need x join published_need n on n.code = x.need_code
                                            where x.centre_id = s.centre_id and x.service_id = s.id and n.group_code = %2$s) as of_group,
                                         cast(%3$s as text) is null or exists (
                                           select 1 from published_service_term t
                                            where t.centre_id = s.centre_id and t.service_id = s.id
                                              and t.taxonomy_code = 'recipient_categories' and t.term_code = %3$s) as for_audience
                                    from published_service s
                                    join published_provider p on p.centre_id = s.centre_id and p.id = s.provider_id
                                  %1$s)
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
                                """.formatted(wanted.text(), group, audience)))
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

    private static Map<String, Integer> counts(List<Row> rows, boolean groups) {
        Map<String, Integer> counts = new HashMap<>();
        rows.stream()
                .filter(row -> row.text(0).equals(GROUPS) == groups)
                .forEach(row -> counts.put(row.text(1), row.number(2)));
        return counts;
    }
}
