package org.socialcluster.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Row;

@ApplicationScoped
class ResolutionStore {
    @PersistenceContext
    EntityManager em;

    List<GroupCount> groups(CentreId town) {
        return Row.of(em.createNativeQuery("""
                                select g.code, g.name, g.description,
                                       count(*) filter (where r.level = 'local'),
                                       count(*) filter (where r.level in ('neighbour', 'region')),
                                       count(*) filter (where r.level = 'unavailable'),
                                       count(*) filter (where r.level = 'none')
                                  from published_need_group g
                                  join resolve_needs(?1) r on r.group_code = g.code
                                 group by g.code, g.name, g.description, g.sort_order
                                 order by g.sort_order
                                """).setParameter(1, town.value()))
                .map(row -> new GroupCount(
                        row.text(0),
                        row.text(1),
                        row.text(2),
                        row.number(3),
                        row.number(4),
                        row.number(5),
                        row.number(6)))
                .toList();
    }
}
