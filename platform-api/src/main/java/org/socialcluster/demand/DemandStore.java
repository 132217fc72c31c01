package org.socialcluster.demand;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
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

    private static @Nullable String text(@Nullable CentreId town) {
        return town == null ? null : town.value().toString();
    }
}
