package org.socialcluster.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.resolution.Answers.Farther;
import org.socialcluster.resolution.GroupAnswers.NeedAnswer;
import org.socialcluster.services.CapacityState;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StoredJson;

@ApplicationScoped
class ResolutionStore {
    /** More than a page can show; own services come first, so that no number of far ones hides them. */
    private static final int MOST_ANSWERS = 200;

    private static final String FARTHER = "farther";

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

    Answers answers(CentreId town, String need) {
        List<Row> rows = Row.of(em.createNativeQuery("""
                                select a.level, c.slug, c.name, case when c.kind = 'TOWN' then coalesce(a.km, 0) end as distance,
                                       s.id, s.slug, s.name, s.form, s.status, s.capacity_state,
                                       p.slug, p.name,
                                       case when l.street is null then null
                                            when l.city = c.name then l.street
                                            else l.city || ', ' || l.street end,
                                       coalesce(l.address_hidden, false), s.confirmed_at, a.fresh,
                                       confirmation_state(s.confirmed_at, s.confirmed_for_days) in ('OVERDUE', 'LONG_OVERDUE') as late,
                                       t.serves_centre, t.monthly_quota, t.days,
                                       s.schedule::text, s.place_id, s.centre_id
                                  from answer_need(?1, ?2) a
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
                        .setParameter(2, need)
                        .setMaxResults(MOST_ANSWERS))
                .toList();
        Farther farther = rows.stream()
                .filter(row -> row.text(0).equals(FARTHER))
                .findFirst()
                .map(ResolutionStore::farther)
                .orElse(null);
        return Answers.of(
                rows.stream()
                        .filter(row -> !row.text(0).equals(FARTHER))
                        .map(ResolutionStore::answer)
                        .toList(),
                farther);
    }

    private static Farther farther(Row row) {
        return new Farther(row.text(1), row.text(2), Objects.requireNonNull(row.decimalOrNull(3)));
    }

    private static Answer answer(Row row) {
        AnswerLevel level = AnswerLevel.of(row.text(0));
        @Nullable BigDecimal km = row.decimalOrNull(3);
        return new Answer(
                level,
                new Answer.Centre(row.text(1), row.text(2)),
                km,
                service(row),
                new Answer.Provider(row.text(10), row.text(11)),
                row.textOrNull(12),
                row.flag(13),
                row.instantOrNull(14),
                row.flag(15),
                row.flag(16),
                new Answer.Times(
                        new CentreId(row.uuid(22)),
                        row.uuidOrNull(21),
                        List.of(StoredJson.read(row.text(20), OpeningHours[].class))),
                row.uuidOrNull(17) == null ? null : new Answer.Lent(row.numberOrNull(18), row.texts(19)));
    }

    private static Answer.Service service(Row row) {
        ListingStatus status = ListingStatus.valueOf(row.text(8));
        return new Answer.Service(
                row.uuid(4),
                row.text(5),
                row.text(6),
                ServiceForm.valueOf(row.text(7)),
                status,
                status == ListingStatus.CLOSED ? CapacityState.UNKNOWN : CapacityState.valueOf(row.text(9)));
    }
}
