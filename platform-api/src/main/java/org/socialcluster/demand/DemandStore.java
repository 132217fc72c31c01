package org.socialcluster.demand;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Row;

@ApplicationScoped
class DemandStore {
    @PersistenceContext
    EntityManager em;

    void add(DemandCount count, LocalDate day) {
        DemandCount.What what = count.what();
        em.createNativeQuery("select count(count_demand(cast(?1 as uuid), ?2, ?3, cast(?4 as date), ?5))")
                .setParameter(1, text(what.town()))
                .setParameter(2, what.need())
                .setParameter(3, what.source().name())
                .setParameter(4, day.toString())
                .setParameter(5, count.n())
                .getSingleResult();
        if (what.words() != null) {
            em.createNativeQuery("select count(count_demand_words(cast(?1 as uuid), ?2, cast(?3 as date), ?4))")
                    .setParameter(1, text(what.town()))
                    .setParameter(2, what.words())
                    .setParameter(3, day.toString())
                    .setParameter(4, count.n())
                    .getSingleResult();
        }
    }

    Map<String, Integer> byNeed(CentreId centre, LocalDate from) {
        return Row.of(em.createNativeQuery("""
                                select need_code, sum(n)::int from demand_count
                                 where centre_id = ?1 and need_code is not null and day >= cast(?2 as date)
                                 group by need_code
                                """).setParameter(1, centre.value()).setParameter(2, from.toString()))
                .collect(toMap(row -> row.text(0), row -> row.number(1)));
    }

    /** The first day that is in no statistics yet. */
    LocalDate until() {
        return LocalDate.parse(
                Row.of(em.createNativeQuery("select demand_until()::text").getSingleResult())
                        .text(0));
    }

    List<DemandCell> cells(LocalDate from) {
        return Row.of(em.createNativeQuery("""
                                select centre_id, need_code, source, coalesce(sum(n), 0)::int, bool_or(n is null)
                                  from statistics_demand where month >= cast(?1 as date) group by 1, 2, 3
                                """).setParameter(1, from.toString()))
                .map(row -> new DemandCell(
                        new CentreId(row.uuid(0)),
                        row.textOrNull(1),
                        DemandSource.valueOf(row.text(2)),
                        new DemandFigure(row.number(3), row.flag(4))))
                .toList();
    }

    List<DemandMonth> months(LocalDate from, CentreId town, String need) {
        return Row.of(em.createNativeQuery("""
                                select month::text, source, coalesce(n, 0)::int, n is null from statistics_demand
                                 where month >= cast(?1 as date) and centre_id = ?2 and need_code = ?3 order by month desc, source
                                """)
                        .setParameter(1, from.toString())
                        .setParameter(2, town.value())
                        .setParameter(3, need))
                .map(row -> new DemandMonth(
                        LocalDate.parse(row.text(0)),
                        DemandSource.valueOf(row.text(1)),
                        new DemandFigure(row.number(2), row.flag(3))))
                .toList();
    }

    List<DemandSaid> words(LocalDate from) {
        return Row.of(em.createNativeQuery("""
                                select words, month::text, n from statistics_demand_words
                                 where month >= cast(?1 as date) order by n desc, words, month
                                """).setParameter(1, from.toString()))
                .map(row -> new DemandSaid(row.text(0), LocalDate.parse(row.text(1)), row.number(2)))
                .toList();
    }

    private static @Nullable String text(@Nullable CentreId town) {
        return town == null ? null : town.value().toString();
    }
}
