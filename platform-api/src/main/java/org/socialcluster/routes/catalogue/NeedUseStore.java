package org.socialcluster.routes.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StoredJson;

@ApplicationScoped
class NeedUseStore {
    @PersistenceContext
    EntityManager em;

    Optional<NeedUse> find(String code) {
        return Row.of(em.createNativeQuery("""
                                select n.code, n.name, n.description, n.synonyms,
                                       cast((select jsonb_agg(jsonb_build_object('town', c.slug, 'name', c.name, 'services', c.services)
                                                              order by c.kind desc, c.name collate "ru-RU-x-icu")
                                               from (select c.slug, c.name, c.kind,
                                                            (select count(*) from published_service_need s
                                                              where s.centre_id = c.id and s.need_code = n.code) as services
                                                       from published_centre c where c.status <> 'CLOSED') c) as text),
                                       cast((select coalesce(jsonb_agg(jsonb_build_object('code', o.outcome ->> 'code', 'published', v.status = 'PUBLISHED',
                                                                                          'reason', o.outcome ->> 'reason')
                                                                       order by v.status desc, o.outcome ->> 'code'), '[]')
                                               from navigator_version v
                                              cross join lateral jsonb_array_elements(v.content -> 'outcomes') o (outcome)
                                              where v.status in ('PUBLISHED', 'DRAFT')
                                                and o.outcome -> 'needs' @> to_jsonb(n.code)) as text)
                                  from published_need n where n.code = ?1
                                """).setParameter(1, code.replace('\0', ' ')))
                .map(row -> new NeedUse(
                        row.text(0),
                        row.text(1),
                        row.text(2),
                        row.texts(3),
                        List.of(StoredJson.read(row.text(4), NeedUse.Supply[].class)),
                        List.of(StoredJson.read(row.text(5), NeedUse.Outcome[].class))))
                .findFirst();
    }
}
