package org.socialcluster.coverage.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.util.PSQLException;
import org.socialcluster.InScope;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;

/** How the snapshots of coverage are written: once, compactly, and never again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakingSnapshotsTest {
    private static final List<String> TABLES =
            List.of("coverage_day", "coverage_change", "coverage_town_change", "listing_change");

    private final Snapshots region = new Snapshots();
    private final ExecutorService taking = Executors.newSingleThreadExecutor();

    @AfterEach
    void close() {
        taking.shutdown();
        region.close();
    }

    @Test
    void the_first_day_has_every_cell_and_a_day_without_a_change_one_row() {
        assertThat(region.take(region.ago(1))).isTrue();
        List<Integer> first = counts();

        assertThat(region.take(region.today)).isTrue();

        assertThat(first.get(1))
                .isEqualTo(Integer.parseInt(region.value("select count(*) from coverage_cells(now(), null)")));
        assertThat(first.get(3)).isPositive();
        assertThat(counts()).containsExactly(2, first.get(1), first.get(2), first.get(3));
    }

    @Test
    void what_no_centre_has_published_is_in_no_snapshot() throws SQLException {
        region.postgres.run("update social_service set name = 'Тайна', status = 'ARCHIVED' where id in"
                + " (select id from social_service where status = 'PUBLISHED' order by id limit 5)");
        region.take(region.today);

        assertThat(region.answer(
                        Audience.REGION_READ, "select count(*) from statistics_listing_change where name = 'Тайна'"))
                .isEqualTo("0");
        assertThat(region.answer(Audience.OFFICE, "select count(*) from statistics_listing_change"))
                .contains("permission denied");
        assertThat(region.value("select count(*) from listing_change l join social_service s on s.id = l.service_id"
                        + " where s.status not in ('PUBLISHED', 'CLOSED')"))
                .isEqualTo("0");
    }

    @Test
    void a_missed_day_is_made_up_for_by_its_own_clock_and_says_so() {
        region.take(region.ago(3));
        String stale = "update social_service set confirmed_at = now() - interval '1 hour'"
                + " - (select max(stale_after_days) from need) * interval '1 day'";
        region.postgres.run(stale);

        List<LocalDate> due = region.scope.as(Actor.jobs(), CoverageDays.class, it -> it.due(Actor.jobs()));
        due.forEach(region::take);

        assertThat(due).containsExactly(region.ago(2), region.ago(1), region.today);
        assertThat(region.postgres.values("select made_up from coverage_day order by day"))
                .containsExactly("t", "t", "t", "f");
        assertThat(region.value("select (moment at time zone (select time_zone from region))::text from coverage_day"
                        + " where day = '" + region.ago(2) + "'"))
                .isEqualTo(region.ago(2) + " 00:05:00");
        // Two days ago those listings were not yet stale by the longest norm; today nothing is fresh any more.
        assertThat(open(region.ago(2))).isPositive();
        assertThat(open(region.today)).isZero();
    }

    private int open(LocalDate day) {
        return Integer.parseInt(region.value("""
                select count(*) from (select distinct on (centre_id, service_id, need_code) standing from listing_change
                                       where day <= '%s' order by centre_id, service_id, need_code, day desc) s
                 where standing = 'OPEN'
                """.formatted(day)));
    }

    @Test
    void of_two_nodes_at_once_one_takes_it() throws Exception {
        Callable<Boolean> node = () -> {
            try (InScope own = new InScope(region.postgres, Clock.systemUTC())) {
                return own.as(Actor.jobs(), CoverageDays.class, it -> it.take(Actor.jobs(), region.today));
            }
        };

        assertThat(InScope.atOnce(List.of(node, node))).containsExactlyInAnyOrder(true, false);
        assertThat(region.count("coverage_day")).isOne();
        assertThat(region.take(region.today)).isFalse();
        assertThat(region.take(region.ago(1))).isFalse();
    }

    @Test
    @Timeout(60)
    void an_edit_that_comes_while_it_is_taken_is_in_the_cells_and_in_the_listings_or_in_neither() throws Exception {
        region.take(region.ago(1));
        try (Connection editor = region.postgres.owner().getConnection();
                Statement sql = editor.createStatement()) {
            editor.setAutoCommit(false);
            sql.execute("lock table listing_change in share mode");
            Future<Boolean> taken = taking.submit(() -> region.take(region.today));
            while (region.value("select count(*) from pg_locks where not granted")
                    .equals("0")) {
                Thread.sleep(10);
            }
            sql.execute("update social_service set capacity_state = 'FULL' where status = 'PUBLISHED'");
            editor.commit();

            assertThat(taken.get()).isTrue();
        }

        String listings = region.value(
                "select count(*) from listing_change where standing = 'FULL' and day = '" + region.today + "'");
        String cells = region.value(
                "select count(*) from coverage_change where state = 'FULL' and day = '" + region.today + "'");
        assertThat(cells.equals("0"))
                .as(cells + " cells, " + listings + " listings")
                .isEqualTo(listings.equals("0"));
    }

    @Test
    void a_day_to_come_is_refused() {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> region.take(region.today.plusDays(1)))
                .withStackTraceContaining("is not to be written now");
    }

    @Test
    void no_role_writes_changes_or_deletes_a_day() throws SQLException {
        region.take(region.ago(1));

        for (Audience role : Audience.values()) {
            for (String table : TABLES) {
                for (String slip : List.of(
                        "delete from " + table + " returning 1",
                        "update " + table + " set day = day returning 1",
                        "insert into " + table + " select * from " + table + " returning 1")) {
                    assertThat(region.answer(role, slip)).as(role + " " + slip).contains("permission denied");
                }
            }
            String taken = region.answer(role, "select take_coverage_snapshot('" + region.ago(1) + "')");
            if (role == Audience.JOBS) {
                assertThat(taken).isEqualTo("f");
            } else {
                assertThat(taken).as(role.name()).contains("permission denied");
            }
        }
    }

    @Test
    void a_slip_of_the_owner_restates_nothing() throws SQLException {
        region.take(region.ago(2));
        region.take(region.ago(1));

        for (String table : TABLES) {
            refused("update " + table + " set day = day", "never restated");
            refused("delete from " + table, "never restated");
            refused("truncate " + table + " cascade", "never restated");
        }
        refused(
                "insert into coverage_day (day, moment, made_up) values ('" + region.ago(5) + "', now(), true)",
                "not to");
        refused(
                "insert into coverage_town_change (centre_id, day, services) select id, '" + region.ago(1)
                        + "', 1 from centre where kind = 'REGION'",
                "not added to");
    }

    private void refused(String slip, String words) throws SQLException {
        try (Connection owner = region.postgres.owner().getConnection();
                Statement sql = owner.createStatement()) {
            assertThatExceptionOfType(PSQLException.class)
                    .as(slip)
                    .isThrownBy(() -> sql.execute(slip))
                    .withMessageContaining(words);
        }
    }

    private List<Integer> counts() {
        return TABLES.stream().map(region::count).toList();
    }
}
