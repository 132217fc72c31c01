package org.socialcluster.routes.open;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Row;

@ApplicationScoped
class OpenRouteStore {
    @PersistenceContext
    EntityManager em;

    /** The region whose routes these are.
     *
     * @param oktmo null: not given */
    record Region(String code, String name, @Nullable String oktmo) {}

    Region region() {
        return Row.of(em.createNativeQuery("select code, name, oktmo from published_region"))
                .map(row -> new Region(row.text(0), row.text(1), row.textOrNull(2)))
                .findFirst()
                .orElseThrow();
    }

    CodeLists codeLists() {
        Map<String, CodeLists.CodeList> lists = new LinkedHashMap<>();
        Row.of(em.createNativeQuery("""
                                select x.code, x.name, t.code, t.name
                                  from published_taxonomy x join published_taxonomy_term t on t.taxonomy_code = x.code
                                 where x.code = any (string_to_array(?1, ','))
                                 order by x.code, t.sort_order, t.code
                                """).setParameter(1, String.join(",", CodeLists.WANTED)))
                .forEach(row -> lists.computeIfAbsent(
                                row.text(0), it -> new CodeLists.CodeList(row.text(1), new LinkedHashMap<>()))
                        .terms()
                        .put(row.text(2), row.text(3)));
        return new CodeLists(lists);
    }
}
