package org.socialcluster.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.Audience;

/** What is added up by triggers, against the rule counted anew from the listings themselves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NeedSupplyTest {
    private static final int EDITS = 300;

    /** What an office may do; each hits a random row of the centre. */
    private static final List<String> EDITS_OF_AN_OFFICE = List.of(
            "update social_service set status = (array['DRAFT', 'PUBLISHED', 'ARCHIVED'])[%2$d %% 3 + 1],"
                    + " closed_until = null, closed_reason = null where id = %1$s",
            "update social_service set status = 'CLOSED', closed_until = current_date + %2$d %% 5 - 2 where id = %1$s",
            "update social_service set status = 'CLOSED', closed_until = null where id = %1$s",
            "update social_service set capacity_state = (array['AVAILABLE', 'FULL', 'WAITLIST', 'UNKNOWN'])[%2$d %% 4 + 1]"
                    + " where id = %1$s",
            "update social_service set confirmed_at = now() - %2$d * interval '1 day' where id = %1$s",
            "update social_service set form = (array['HOME', 'VISIT', 'REMOTE'])[%2$d %% 3 + 1] where id = %1$s",
            "update provider set status = (array['PUBLISHED', 'CLOSED', 'ARCHIVED'])[%2$d %% 3 + 1]"
                    + " where id = (select provider_id from social_service where id = %1$s)",
            "delete from service_need where service_id = %1$s",
            "insert into service_need select centre_id, id, (select code from published_need order by md5(code || %2$d) limit 1), 9"
                    + " from social_service where id = %1$s on conflict do nothing",
            "update service_need set need_code = (select code from published_need order by md5(code || %2$d) limit 1)"
                    + " where service_id = %1$s and not exists (select from service_need o where o.service_id = %1$s"
                    + " and o.need_code <> service_need.need_code)",
            "delete from social_service where id = %1$s and first_published_at is null",
            "insert into service_town (centre_id, service_id, serves_centre) select centre_id, id,"
                    + " (select c.id from published_centre c where c.kind = 'TOWN' and c.id <> social_service.centre_id"
                    + " order by md5(c.slug || %2$d) limit 1) from social_service where id = %1$s on conflict do nothing");

    private static Postgres postgres;

    @BeforeAll
    static void load_the_region() throws SQLException, IOException {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "sverdlovsk"), true, Clock.systemUTC());
        try (Connection owner = postgres.owner().getConnection();
                Statement sql = owner.createStatement()) {
            sql.execute(Files.readString(Path.of("src/test/resources/plain-rule.sql")));
        }
    }

    @Test
    void after_any_edit_every_need_is_resolved_as_the_rule_says() throws SQLException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> towns = values("select id from centre where kind = 'TOWN' order by slug");

        assertAsTheRuleSays("as loaded");
        for (int edit = 1; edit <= EDITS; edit++) {
            String centre = towns.get(random.nextInt(towns.size()));
            String statement = EDITS_OF_AN_OFFICE
                    .get(random.nextInt(EDITS_OF_AN_OFFICE.size()))
                    .formatted(
                            "(select id from social_service order by md5(slug || %d) limit 1)"
                                    .formatted(random.nextInt(1000)),
                            random.nextInt(400));
            try (Connection office = postgres.as(Audience.OFFICE, centre);
                    Statement sql = office.createStatement()) {
                sql.execute(statement);
                office.commit();
            }
            if (edit % 20 == 0) {
                assertAsTheRuleSays("seed " + seed + ", edit " + edit + ": " + statement);
            }
        }
    }

    @Test
    void two_people_who_change_two_services_of_one_need_at_once_are_both_counted() throws Exception {
        List<String> pair = values("""
                select n.centre_id || ' ' || min(n.service_id::text) || ' ' || max(n.service_id::text)
                  from service_need n join social_service s on s.centre_id = n.centre_id and s.id = n.service_id
                  join centre c on c.id = n.centre_id and c.slug = 'ekaterinburg'
                 where s.status = 'PUBLISHED' group by n.centre_id, n.need_code having count(*) > 1 limit 1
                """);
        String[] both = pair.get(0).split(" ", -1);

        try (Connection first = postgres.as(Audience.OFFICE, both[0])) {
            archive(first, both[1]);
            first.createStatement().execute("set constraints all immediate");
            CompletableFuture<Void> second = CompletableFuture.runAsync(() -> {
                try (Connection other = postgres.as(Audience.OFFICE, both[0])) {
                    archive(other, both[2]);
                    other.commit();
                } catch (SQLException failed) {
                    throw new IllegalStateException(failed);
                }
            });
            waitUntilSomebodyWaitsForALock();
            first.commit();
            second.get(20, TimeUnit.SECONDS);
        }

        assertAsTheRuleSays("two at once");
    }

    @Test
    void another_norm_and_another_number_of_inhabitants_count_anew() throws SQLException {
        change("update need set norm_min = norm_min + 1 where norm_kind = 'MIN_IN_TOWN'");
        assertAsTheRuleSays("a norm of two");
        change("update need set norm_one_per = 20000 where norm_kind = 'PER_POPULATION'");
        change("update centre set population = population * 3 where kind = 'TOWN'");
        assertAsTheRuleSays("three times as many people");

        assertThat(values("select 1::text from coverage_cells(now(), null) where below_norm"))
                .as("otherwise this compares nothing")
                .isNotEmpty();
    }

    @Test
    void an_imagined_service_counts_for_whoever_asks_for_its_scenario_alone() throws SQLException {
        change("""
                insert into coverage_scenario (id, author, title, shared) values ('00000000-0000-7000-8000-000000000001', gen_random_uuid(), 'Что если', true);
                insert into scenario_service (scenario_id, id, centre_id, name, form)
                select '00000000-0000-7000-8000-000000000001', gen_random_uuid(), id, 'Воображаемая', 'VISIT' from centre where slug = 'rezh';
                insert into scenario_service_need (scenario_id, service_id, need_code)
                select s.scenario_id, s.id, n.code from scenario_service s cross join need n where not n.retired;
                """);

        assertThat(values("""
                        select a.need_code from coverage_cells(now(), '00000000-0000-7000-8000-000000000001') a
                          join centre c on c.id = a.centre_id and c.slug = 'rezh' where a.state <> 'COVERED'
                        """)).isEmpty();
        assertThat(values("""
                        select b.state from coverage_cells(now(), '00000000-0000-7000-8000-000000000001') a
                          join coverage_cells(now(), null) b using (centre_id, need_code) where a.state <> b.state
                        """)).as("something has changed").isNotEmpty();
        assertAsTheRuleSays("for all others nothing has changed");
    }

    private static void change(String sql) throws SQLException {
        try (Connection owner = postgres.owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void archive(Connection office, String service) throws SQLException {
        office.createStatement()
                .executeUpdate("update social_service set status = 'ARCHIVED' where id = '" + service + "'");
    }

    private static void waitUntilSomebodyWaitsForALock() throws SQLException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (values("select 1::text from pg_locks where locktype = 'advisory' and not granted")
                .isEmpty()) {
            assertThat(System.nanoTime()).as("the second one waits").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static void assertAsTheRuleSays(String when) throws SQLException {
        assertThat(values("""
                        select c.slug || ' ' || a.need_code || ': ' || a.level || ' instead of ' || b.level
                          from centre c cross join lateral resolve_needs(c.id) a
                          join lateral plain_needs(c.id) b on b.need_code = a.need_code
                         where c.kind = 'TOWN' and a.level <> b.level
                        """)).as(when).isEmpty();
        assertThat(values("""
                        select c.slug || ' ' || a.need_code || ': ' || row(a.state, a.covered_by, a.below_norm, a.also_elsewhere, a.services)
                               || ' instead of ' || row(b.state, b.covered_by, b.below_norm, b.also_elsewhere, b.services)
                          from coverage_cells(now(), null) a join centre c on c.id = a.centre_id
                          join lateral plain_coverage(c.id) b on b.need_code = a.need_code
                         where row(a.state, a.covered_by, a.below_norm, a.also_elsewhere, a.services::bigint)
                               is distinct from row(b.state, b.covered_by, b.below_norm, b.also_elsewhere, b.services)
                        """)).as(when).isEmpty();
        assertThat(values("""
                        select k.need_code || k.open_from || k.services from need_supply k except
                        select need_code || open_from || count(*) from supplying_service group by centre_id, need_code, open_from
                        """)).as(when).isEmpty();
    }

    private static List<String> values(String query) throws SQLException {
        try (Connection owner = postgres.owner().getConnection();
                ResultSet rows = owner.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
