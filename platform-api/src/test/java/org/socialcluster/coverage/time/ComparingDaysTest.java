package org.socialcluster.coverage.time;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoverageSum;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Role;

/** Four days of the demonstration with edits between them, compared and added up. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparingDaysTest {
    private static final Actor MINISTRY =
            new Actor(new AccountId(UUID.randomUUID()), Audience.REGION_READ, null, Set.of(Role.MINISTRY_REVIEWER));

    /** What the rule said on each day when it was that day: need and town, and the state. */
    private static final Map<Integer, Map<String, String>> SAID = new HashMap<>();

    private static Snapshots region;

    @BeforeAll
    static void four_days() {
        region = new Snapshots();
        tell(3);
        edit("status = 'ARCHIVED'", "serov", 3);
        edit("capacity_state = 'FULL'", "asbest", 4);
        edit("confirmed_at = now() - interval '5 years'", "irbit", 4);
        tell(2);
        tell(1);
        region.postgres.run("update social_service s set status = 'PUBLISHED' from centre c where c.id = s.centre_id"
                + " and c.slug = 'serov' and s.status = 'ARCHIVED' and s.first_published_at is not null");
        region.postgres.run("update need set retired = true where code = (select min(code) from need)");
        tell(0);
    }

    @AfterAll
    static void close() {
        region.close();
    }

    private static void edit(String change, String town, int services) {
        region.postgres.run("""
                update social_service set %s where id in (
                  select s.id from social_service s join centre c on c.id = s.centre_id and c.slug = '%s'
                   where s.status = 'PUBLISHED' and s.capacity_state = 'AVAILABLE' order by s.slug limit %d)
                """.formatted(change, town, services));
    }

    private static void tell(int ago) {
        assertThat(region.take(region.ago(ago))).isTrue();
        SAID.put(
                ago,
                region.postgres.values("""
                        select c.slug || ' ' || k.need_code || '=' || k.state || case when k.below_norm then ' low' else '' end
                          from coverage_cells((select max(moment) from coverage_day), null) k join centre c on c.id = k.centre_id
                        """).stream()
                        .collect(toMap(it -> it.split("=", -1)[0], it -> it.split("=", -1)[1])));
    }

    private static Comparison compare(Actor actor, int from, int to) {
        return region.scope.as(actor, CoverageDays.class, it -> it.compare(actor, region.ago(from), region.ago(to)));
    }

    private static @Nullable String said(@Nullable PastState state) {
        return state == null ? null : state.state() + (state.belowNorm() ? " low" : "");
    }

    @Test
    void a_day_reads_as_the_rule_said_on_it() {
        for (int ago : List.of(3, 2, 1, 0)) {
            List<PastCell> cells =
                    region.scope.as(MINISTRY, CoverageDays.class, it -> it.on(MINISTRY, region.ago(ago)));

            assertThat(cells.stream().collect(toMap(ComparingDaysTest::key, it -> said(it.state()))))
                    .as("%s days ago", ago)
                    .isEqualTo(SAID.get(ago));
            assertThat(region.scope.statements()).isOne();
        }
    }

    private static String key(PastCell cell) {
        return cell.place().town() + " " + cell.place().need();
    }

    @Test
    void the_changes_between_any_two_days_are_what_differs_between_their_states() {
        for (int[] pair : new int[][] {{3, 2}, {2, 1}, {1, 0}, {3, 0}}) {
            Map<String, @Nullable String> found = new HashMap<>();
            compare(MINISTRY, pair[0], pair[1])
                    .changes()
                    .forEach(it -> found.put(
                            it.place().town() + " " + it.place().need(), said(it.from()) + " → " + said(it.to())));
            assertThat(found).as("%s to %s", pair[0], pair[1]).isEqualTo(differing(pair[0], pair[1]));
        }
    }

    @Test
    void the_earlier_day_comes_first_however_they_are_asked_for() {
        assertThat(compare(MINISTRY, 0, 3)).isEqualTo(compare(MINISTRY, 3, 0));
    }

    private static Map<String, String> differing(int from, int to) {
        Map<String, String> expected = new HashMap<>();
        Map<String, String> before = Objects.requireNonNull(SAID.get(from));
        Map<String, String> after = Objects.requireNonNull(SAID.get(to));
        Map<String, String> all = new HashMap<>(before);
        all.putAll(after);
        all.keySet().stream()
                .filter(it -> !Objects.equals(before.get(it), after.get(it)))
                .forEach(it -> expected.put(it, before.get(it) + " → " + after.get(it)));
        return expected;
    }

    @Test
    void each_change_has_the_listings_that_made_it() {
        Comparison first = compare(MINISTRY, 3, 2);

        assertThat(region.scope.statements()).isEqualTo(3);
        assertThat(first.changes())
                .isNotEmpty()
                .allSatisfy(
                        it -> assertThat(it.reasons()).as(it.place().toString()).isNotEmpty());
        assertThat(first.changes().stream().filter(it -> it.place().town().equals("serov")))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.reasons())
                        .anySatisfy(why -> assertThat(why.what()).isEqualTo(ListingChange.What.GONE)));
        assertThat(first.changes())
                .anySatisfy(it -> assertThat(it.reasons())
                        .extracting(ListingChange::what)
                        .containsOnly(ListingChange.What.FILLED))
                .anySatisfy(it -> assertThat(it.reasons())
                        .extracting(ListingChange::what)
                        .containsOnly(ListingChange.What.STALE));
        assertThat(compare(MINISTRY, 3, 2).changes())
                .as("a town answered from outside changes with its neighbour's listing")
                .anySatisfy(it -> assertThat(it.reasons())
                        .isNotEmpty()
                        .noneMatch(why -> why.centre().equals(it.place().centre())));
        assertThat(compare(MINISTRY, 1, 0).changes().stream().filter(it -> it.to() == null))
                .as("a need that is retired has changed by no listing")
                .hasSize(14);
    }

    @Test
    void whoever_does_not_review_the_region_sees_the_states_alone() {
        Actor manager = new Actor(
                new AccountId(UUID.randomUUID()),
                Audience.OFFICE,
                new CentreId(UUID.fromString(region.value("select id from centre where slug = 'serov'"))),
                Set.of(Role.CENTRE_MANAGER));

        Comparison seen = compare(manager, 3, 2);

        assertThat(seen.reasoned()).isFalse();
        assertThat(seen.changes())
                .hasSameSizeAs(compare(MINISTRY, 3, 2).changes())
                .allSatisfy(it -> assertThat(it.reasons()).isEmpty());
    }

    @Test
    void before_the_first_snapshot_there_is_nothing_to_compare() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> compare(MINISTRY, 4, 0));
    }

    @Test
    void two_towns_stand_side_by_side() {
        List<TownPair> pairs = region.scope.as(
                MINISTRY,
                CoverageDays.class,
                it -> it.towns(MINISTRY, region.ago(2), centre("serov"), centre("asbest")));

        assertThat(region.scope.statements()).isOne();
        Map<String, String> day = Objects.requireNonNull(SAID.get(2));
        assertThat(pairs).hasSize(day.size() / 14).allSatisfy(it -> {
            assertThat(said(it.one())).isEqualTo(day.get("serov " + it.need()));
            assertThat(said(it.other())).isEqualTo(day.get("asbest " + it.need()));
        });
    }

    private static CentreId centre(String town) {
        return new CentreId(UUID.fromString(region.value("select id from centre where slug = '" + town + "'")));
    }

    @Test
    void each_day_knows_how_many_services_a_town_had_published() {
        List<TownSupply> supply =
                region.scope.as(MINISTRY, CoverageDays.class, it -> it.supply(MINISTRY, region.ago(3), region.ago(0)));

        assertThat(region.scope.statements()).isOne();
        TownSupply serov = supply.stream()
                .filter(it -> it.town().equals("serov"))
                .findFirst()
                .orElseThrow();
        List<Integer> services =
                serov.days().stream().map(TownSupply.Day::services).toList();
        int now = Integer.parseInt(region.value("select services from published_service_count s join centre c"
                + " on c.id = s.centre_id where c.slug = 'serov'"));
        assertThat(services.get(3)).isEqualTo(now);
        assertThat(services.get(1)).isEqualTo(services.get(0) - 3).isEqualTo(services.get(2));
        assertThat(supply).hasSize(14).allSatisfy(it -> assertThat(it.days()).hasSize(4));
    }

    @Test
    void a_series_counts_on_each_day_the_cells_of_that_day() {
        for (CoverageSeries.By by : CoverageSeries.By.values()) {
            List<CoverageSeries> series = region.scope.as(
                    MINISTRY, CoverageDays.class, it -> it.series(MINISTRY, by, region.ago(9), region.ago(0)));

            assertThat(region.scope.statements()).isOne();
            assertThat(series)
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it.days())
                            .extracting(CoverageSeries.Day::day)
                            .containsExactly(region.ago(3), region.ago(2), region.ago(1), region.ago(0)));
            for (int ago : List.of(3, 2, 1, 0)) {
                Map<String, Integer> states = new HashMap<>();
                int low = 0;
                for (CoverageSeries one : series) {
                    CoverageSum sum = one.days().get(3 - ago).sum();
                    sum.counts().forEach((state, n) -> states.merge(state.name(), n, Integer::sum));
                    low += sum.belowNorm();
                }
                Map<String, Integer> expected = new HashMap<>();
                for (CoverageState state : CoverageState.values()) {
                    expected.put(state.name(), 0);
                }
                Objects.requireNonNull(SAID.get(ago))
                        .values()
                        .forEach(it -> expected.merge(it.replace(" low", ""), 1, Integer::sum));
                assertThat(states).as("%s, %s days ago", by, ago).isEqualTo(expected);
                assertThat((long) low)
                        .isEqualTo(Objects.requireNonNull(SAID.get(ago)).values().stream()
                                .filter(it -> it.endsWith(" low"))
                                .count());
            }
        }
        List<CoverageSeries> yesterday = region.scope.as(
                MINISTRY,
                CoverageDays.class,
                it -> it.series(MINISTRY, CoverageSeries.By.TOWN, region.ago(1), region.ago(1)));
        assertThat(yesterday)
                .hasSize(14)
                .allSatisfy(it -> assertThat(it.days()).hasSize(1).allMatch(CoverageSeries.Day::madeUp));
    }
}
