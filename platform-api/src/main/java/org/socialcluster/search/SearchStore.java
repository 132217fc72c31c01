package org.socialcluster.search;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.resolution.AnswerLevel;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Slice;
import org.socialcluster.tenancy.Nearby;

@ApplicationScoped
class SearchStore {
    private static final int NEAREST_TOWNS = 3;

    @PersistenceContext
    EntityManager em;

    List<Subject> needs() {
        return Row.of(em.createNativeQuery("""
                                select n.code, n.name, n.description, g.name, n.synonyms
                                  from published_need n join published_need_group g on g.code = n.group_code
                                 order by n.sort_order
                                """))
                .map(row -> new Subject(row.text(0), row.text(1), row.text(2), row.text(3), row.texts(4)))
                .toList();
    }

    /** Routes with the needs of their steps, and with those that an outcome of the navigator names beside them: the earlier it
     * names the route, the more. */
    List<RouteWords> routes() {
        return Row.of(em.createNativeQuery("""
                                with answered as (
                                  select r.slug, s.need_code, min(s.number) as at, cast(count(*) as numeric) as weight
                                    from published_route r join published_route_step s on s.version_id = r.version_id
                                   where s.need_code is not null group by 1, 2
                                  union all
                                  select r.slug, n.code, 1000, 1.0 / r.at
                                    from published_navigator v
                                   cross join jsonb_array_elements(v.content -> 'outcomes') o (outcome)
                                   cross join jsonb_array_elements_text(o.outcome -> 'needs') n (code)
                                   cross join jsonb_array_elements_text(o.outcome -> 'routes') with ordinality r (slug, at))
                                select r.slug, r.title, r.summary, r.short_title,
                                       coalesce((select string_agg(t.name, ' ') from published_route_term x
                                                  join published_taxonomy_term t on t.taxonomy_code = x.taxonomy_code and t.code = x.term_code
                                                 where x.version_id = r.version_id and x.taxonomy_code = 'life_situations'), ''),
                                       array(select a.need_code || ' ' || sum(a.weight) from answered a where a.slug = r.slug
                                              group by a.need_code order by min(a.at), a.need_code)
                                  from published_route r order by r.position, r.slug
                                """))
                .map(row -> new RouteWords(
                        new Subject(row.text(0), row.text(1), row.text(2), row.text(4), List.of(row.text(3))),
                        weights(row.texts(5))))
                .toList();
    }

    private static Map<String, Double> weights(List<String> needs) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String need : needs) {
            int between = need.indexOf(' ');
            weights.put(need.substring(0, between), Double.valueOf(need.substring(between + 1)));
        }
        return weights;
    }

    List<HitRow> hits(HitQuery query, Slice slice) {
        return Row.of(em.createNativeQuery("""
                                select kind, by_name, by_need, total, fresh, town_slug, town_name, km, slug, name, needs, description,
                                       provider, address, address_hidden, status, capacity_state, confirmed_at, starts,
                                       centre_id, id, place_id, schedule
                                  from search_page(cast(?1 as tsquery), cast(?2 as tsquery), cast(?3 as tsquery), cast(?4 as uuid), ?5, ?6, ?7)
                                """)
                        .setParameter(1, query.wanted())
                        .setParameter(2, query.named())
                        .setParameter(3, query.best())
                        .setParameter(4, text(query.town()))
                        .setParameter(5, query.taking())
                        .setParameter(6, slice.offset())
                        .setParameter(7, slice.limit()))
                .filter(row -> row.textOrNull(8) != null)
                .map(HitRow::of)
                .toList();
    }

    /** Known words that sound like these, by word. */
    Map<String, List<String>> spellings(List<String> misspelt) {
        return Row.of(em.createNativeQuery("""
                                select typed, array_agg(word) from search_spellings(string_to_array(?1, ' ')) group by typed
                                """).setParameter(1, String.join(" ", misspelt)))
                .collect(toMap(row -> row.text(0), row -> row.texts(1)));
    }

    Map<String, AnswerLevel> levels(CentreId town, List<String> needs) {
        return Row.of(em.createNativeQuery("""
                                select need_code, level from resolve_needs(?1) where need_code = any (string_to_array(?2, ' '))
                                """).setParameter(1, town.value()).setParameter(2, String.join(" ", needs)))
                .collect(toMap(
                        row -> row.text(0),
                        row -> Arrays.stream(AnswerLevel.values())
                                .filter(it -> it.code().equals(row.text(1)))
                                .findFirst()
                                .orElseThrow()));
    }

    /** Towns that answer any of the needs to people of others, too. */
    List<Nearby> nearestWith(CentreId town, List<String> needs) {
        return nearby(em.createNativeQuery("""
                                select c.slug, c.name, d.km
                                  from published_centre_distance d
                                  join published_centre c on c.id = d.to_centre and c.kind = 'TOWN' and c.status <> 'CLOSED'
                                 where d.from_centre = ?1
                                   and exists (select from published_need_supply s join published_need n on n.code = s.need_code
                                                where s.centre_id = d.to_centre and s.need_code = any (string_to_array(?2, ' '))
                                                  and s.reaching_at >= now() - n.stale_after_days * interval '1 day'
                                                  and s.open_from <= (select (now() at time zone time_zone)::date from published_region))
                                 order by d.km limit ?3
                                """)
                .setParameter(1, town.value())
                .setParameter(2, String.join(" ", needs))
                .setParameter(3, NEAREST_TOWNS));
    }

    /** Towns that list something with these words. */
    List<Nearby> nearestWith(CentreId town, String wanted) {
        return nearby(em.createNativeQuery("""
                                select c.slug, c.name, d.km
                                  from (select distinct h.centre_id
                                          from search_listings(cast(?2 as tsquery), cast(?2 as tsquery), cast(?2 as tsquery), null, false, 0, 500) h) t
                                  join published_centre c on c.id = t.centre_id and c.kind = 'TOWN' and c.status <> 'CLOSED'
                                  join published_centre_distance d on d.from_centre = ?1 and d.to_centre = c.id
                                 order by d.km limit ?3
                                """)
                .setParameter(1, town.value())
                .setParameter(2, wanted)
                .setParameter(3, NEAREST_TOWNS));
    }

    private static List<Nearby> nearby(Query query) {
        return Row.of(query)
                .map(row -> new Nearby(
                        row.text(0),
                        row.text(1),
                        Objects.requireNonNull(row.decimalOrNull(2)).doubleValue()))
                .toList();
    }

    private static @Nullable String text(@Nullable CentreId centre) {
        return centre == null ? null : centre.value().toString();
    }
}
