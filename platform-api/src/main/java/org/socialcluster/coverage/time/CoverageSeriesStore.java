package org.socialcluster.coverage.time;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoverageSum;
import org.socialcluster.shared.Row;

/** Counts of states day by day, added up from what changed: the cost grows with the changes, not with the days. */
@ApplicationScoped
class CoverageSeriesStore {
    private static final CoverageState[] STATES = CoverageState.values();

    @PersistenceContext
    EntityManager em;

    List<CoverageSeries> of(CoverageSeries.By by, LocalDate from, LocalDate to) {
        Map<String, List<Row>> rows = Row.of(em.createNativeQuery(sql(by))
                        .setParameter(1, from.toString())
                        .setParameter(2, to.toString()))
                .collect(groupingBy(row -> row.text(0), LinkedHashMap::new, toList()));
        return rows.values().stream()
                .map(it -> new CoverageSeries(
                        it.get(0).text(0),
                        it.get(0).text(1),
                        it.stream().map(CoverageSeriesStore::day).toList()))
                .toList();
    }

    List<TownSupply> supply(LocalDate from, LocalDate to) {
        Map<String, List<Row>> rows = Row.of(em.createNativeQuery("""
                                select t.slug, t.name, d.day::text, d.made_up, s.services, s.population
                                  from published_centre t
                                 cross join published_coverage_day d
                                  join lateral (select c.services, c.population from statistics_coverage_town c
                                                 where c.centre_id = t.id and c.day <= d.day order by c.day desc limit 1) s
                                    on s.services is not null
                                 where d.day between cast(?1 as date) and cast(?2 as date)
                                 order by t.name collate "ru-RU-x-icu", d.day
                                """)
                        .setParameter(1, from.toString())
                        .setParameter(2, to.toString()))
                .collect(groupingBy(row -> row.text(0), LinkedHashMap::new, toList()));
        return rows.values().stream()
                .map(it -> new TownSupply(
                        it.get(0).text(0),
                        it.get(0).text(1),
                        it.stream()
                                .map(row -> new TownSupply.Day(
                                        LocalDate.parse(row.text(2)), row.flag(3), row.number(4), row.numberOrNull(5)))
                                .toList()))
                .toList();
    }

    private static CoverageSeries.Day day(Row row) {
        Map<CoverageState, Integer> cells = new EnumMap<>(CoverageState.class);
        for (int i = 0; i < STATES.length; i++) {
            cells.put(STATES[i], row.number(5 + i));
        }
        return new CoverageSeries.Day(LocalDate.parse(row.text(2)), row.flag(3), new CoverageSum(cells, row.number(4)));
    }

    /** Each change takes its cell out of one count and puts it into another; the counts of a day are what has come and gone. */
    private static String sql(CoverageSeries.By by) {
        return """
                with told as (
                  select c.day, %1$s as code, %2$s as name, %3$s as place, c.state, c.below_norm::int as low,
                         lag(c.state) over cell as was, lag(c.below_norm::int, 1, 0) over cell as was_low
                    from published_coverage_change c
                    join published_coverage_cell p on p.centre_id = c.centre_id and p.need_code = c.need_code
                  window cell as (partition by c.centre_id, c.need_code order by c.day)
                ), moved as (
                  select day, code, sum(low - was_low) as low, %4$s from told group by day, code
                ), counted as (
                  select k.code, k.name, k.place, d.day, d.made_up, sum(coalesce(m.low, 0)) over until as low, %5$s
                    from (select code, min(name) as name, min(place) as place from told group by code) k
                   cross join published_coverage_day d
                    left join moved m on m.code = k.code and m.day = d.day
                  window until as (partition by k.code order by d.day)
                )
                select code, name, day::text, made_up, low, %6$s from counted
                 where day between cast(?1 as date) and cast(?2 as date) order by place, name collate "ru-RU-x-icu", day
                """.formatted(
                        switch (by) {
                            case REGION -> "'region'";
                            case TOWN -> "p.town";
                            case GROUP -> "p.group_code";
                        },
                        switch (by) {
                            case REGION -> "(select name from published_region)";
                            case TOWN -> "p.town_name";
                            case GROUP -> "p.group_name";
                        },
                        by == CoverageSeries.By.GROUP ? "p.group_order" : "0",
                        each("count(*) filter (where state = '%1$s') - count(*) filter (where was = '%1$s') as n_%1$s"),
                        each("sum(coalesce(m.n_%1$s, 0)) over until as n_%1$s"),
                        each("n_%1$s"));
    }

    private static String each(String column) {
        return Arrays.stream(STATES).map(it -> column.formatted(it.name())).collect(joining(", "));
    }
}
