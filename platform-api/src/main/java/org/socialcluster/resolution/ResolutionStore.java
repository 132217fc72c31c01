package org.socialcluster.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.socialcluster.resolution.GroupAnswers.NeedAnswer;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Row;

@ApplicationScoped
class ResolutionStore {
    /** More than a page can show; own services come first, so that no number of far ones hides them. */
    private static final int MOST_ANSWERS = 200;

    @PersistenceContext
    EntityManager em;

    List<GroupAnswers> groups(CentreId town) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        Row.of(em.createNativeQuery("""
                                select g.code, g.name, g.description, n.code, n.name, r.level
                                  from published_need_group g
                                  join published_need n on n.group_code = g.code
                                  join resolve_needs(?1) r on r.need_code = n.code
                                 order by g.sort_order, n.sort_order
                                """).setParameter(1, town.value()))
                .forEach(row -> groups.computeIfAbsent(row.text(0), none -> new ArrayList<>())
                        .add(row));
        return groups.values().stream().map(ResolutionStore::group).toList();
    }

    private static GroupAnswers group(List<Row> needs) {
        Row first = needs.get(0);
        return new GroupAnswers(
                first.text(0),
                first.text(1),
                first.text(2),
                needs.stream()
                        .map(row -> new NeedAnswer(row.text(3), row.text(4), AnswerLevel.of(row.text(5))))
                        .toList());
    }

    Map<String, Answers> answers(CentreId town, Collection<String> needs) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        needs.forEach(it -> rows.put(it, new ArrayList<>()));
        // Codes have no comma; what has one is no code, and nobody answers it.
        String codes = String.join(",", needs).replace('\0', ' ');
        Row.of(em.createNativeQuery("select * from answers_in_town(?1, string_to_array(?2, ','), ?3)")
                        .setParameter(1, town.value())
                        .setParameter(2, codes)
                        .setParameter(3, MOST_ANSWERS))
                .forEach(row -> rows.computeIfAbsent(row.text(0), none -> new ArrayList<>())
                        .add(row));
        Map<String, Answers> answers = new LinkedHashMap<>();
        rows.forEach((need, found) -> answers.put(need, AnswerRow.answers(found)));
        return answers;
    }
}
