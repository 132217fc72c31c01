package org.socialcluster.needs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.socialcluster.shared.Row;

@ApplicationScoped
class NeedStore {
    @PersistenceContext
    EntityManager em;

    List<NeedGroupView> groups() {
        Map<String, List<NeedView>> needs = needs().stream().collect(groupingBy(NeedView::group));
        return Row.of(em.createNativeQuery(
                        "select code, name, description from published_need_group order by sort_order"))
                .map(row -> new NeedGroupView(
                        row.text(0), row.text(1), row.text(2), needs.getOrDefault(row.text(0), List.of())))
                .toList();
    }

    private List<NeedView> needs() {
        return Row.of(em.createNativeQuery("""
                                select n.code, n.group_code, n.name, n.description, n.safety_note, n.neighbour_ok, n.norm_kind,
                                       n.norm_min, n.norm_km, n.norm_one_per, n.stale_after_days,
                                       array(select t.term_code from published_need_term t
                                              where t.need_code = n.code and t.taxonomy_code = 'recipient_categories'
                                              order by t.sort_order)
                                  from published_need n order by n.sort_order
                                """))
                .map(row -> new NeedView(
                        row.text(0),
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        row.textOrNull(4),
                        row.flag(5),
                        new NeedView.Norm(
                                row.text(6), row.number(7), row.numberOrNull(8), row.numberOrNull(9), row.number(10)),
                        row.texts(11)))
                .toList();
    }

    List<TaxonomyView> taxonomies() {
        Map<String, List<TaxonomyView.Term>> terms = Row.of(
                        em.createNativeQuery(
                                "select taxonomy_code, code, name, plain from published_taxonomy_term order by taxonomy_code, sort_order"))
                .collect(groupingBy(
                        row -> row.text(0),
                        mapping(row -> new TaxonomyView.Term(row.text(1), row.text(2), row.textOrNull(3)), toList())));
        return Row.of(em.createNativeQuery(
                        "select code, name, legal_source, confidence from published_taxonomy order by sort_order"))
                .map(row -> new TaxonomyView(
                        row.text(0),
                        row.text(1),
                        row.textOrNull(2),
                        row.textOrNull(3),
                        terms.getOrDefault(row.text(0), List.of())))
                .toList();
    }
}
