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
        Row.of(em.createNativeQuery("""
                                select a.level, c.slug, c.name, case when c.kind = 'TOWN' then coalesce(a.km, 0) end as distance,
                                       s.id, s.slug, s.name, s.form, s.status, s.capacity_state,
                                       p.slug, p.name,
                                       case when l.street is null then null
                                            when l.city = c.name then l.street
                                            else l.city || ', ' || l.street end,
                                       coalesce(l.address_hidden, false), s.confirmed_at, a.fresh,
                                       confirmation_state(s.confirmed_at, s.confirmed_for_days) in ('OVERDUE', 'LONG_OVERDUE') as late,
                                       t.serves_centre, t.monthly_quota, t.days,
                                       n.code, c.id, s.place_id, cast(s.schedule as text), cast(s.contacts as text), p.phone, p.email,
                                       s.terms, l.accessibility, s.by_appointment
                                  from (select distinct code from unnest(string_to_array(?2, ',')) code) n
                                 cross join lateral (
                                   select x.* from answer_need(?1, n.code) x
                                    order by array_position(array['local', 'unavailable', 'neighbour', 'region'], x.level), x.km
                                    limit ?3) a
                                  join published_centre c on c.id = a.centre_id
                                  join published_service s on s.centre_id = a.centre_id and s.id = a.service_id
                                  join published_provider p on p.centre_id = s.centre_id and p.id = s.provider_id
                                  left join published_service_town t
                                    on t.centre_id = s.centre_id and t.service_id = s.id and t.serves_centre = ?1
                                  left join published_place l on l.centre_id = s.centre_id and l.id = s.place_id
                                 order by array_position(array['local', 'unavailable', 'neighbour', 'region'], a.level),
                                          distance, late, s.name, s.id
                                """)
                        .setParameter(1, town.value())
                        .setParameter(2, codes)
                        .setParameter(3, MOST_ANSWERS))
                .forEach(row -> rows.computeIfAbsent(row.text(20), none -> new ArrayList<>())
                        .add(row));
        Map<String, Answers> answers = new LinkedHashMap<>();
        rows.forEach((need, found) -> answers.put(need, AnswerRow.answers(found)));
        return answers;
    }
}
