package org.socialcluster.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.Postgres;
import org.socialcluster.jobs.Clockwork.Pace;

/** Jobs on a real database, by one node or two. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockworkTest {
    private static final Pace FAST = new Pace(Duration.ofMillis(50), Duration.ofMillis(200));
    private static Postgres postgres;

    private final Work work = new Work(Timetable.every(Duration.ofMillis(10)));

    @BeforeAll
    static void database() {
        postgres = Postgres.migrated();
    }

    @AfterEach
    void nothing_planned() throws SQLException {
        asOwner("delete from scheduled_tasks");
    }

    @Test
    void two_nodes_run_a_job_again_and_again_but_never_at_the_same_time() {
        try (Clockwork one = node(work);
                Clockwork two = node(work)) {
            one.start();
            two.start();

            until(() -> work.runs.get() >= 10);
        }

        assertThat(work.mostAtOnce.get()).isEqualTo(1);
    }

    @Test
    void a_nightly_job_that_was_missed_is_made_up_for_once() throws SQLException {
        Work nightly = new Work(Timetable.at("30 3 * * *"));
        asOwner("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('work', 'recurring', now() - interval '3 days', false, 1)
                """);

        try (Clockwork node = node(nightly)) {
            node.start();
            until(() -> planned("execution_time > now() and not picked"));
        }

        assertThat(nightly.runs).hasValue(1);
        assertThat(planned("to_char(execution_time at time zone 'Asia/Yekaterinburg', 'HH24:MI') = '03:30'"))
                .isTrue();
    }

    @Test
    void a_job_that_a_crash_cut_off_begins_again_on_another_node() throws SQLException {
        asOwner("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values ('work', 'recurring', now() - interval '1 hour', true, 'gone', now() - interval '1 hour', 1)
                """);

        try (Clockwork node = node(work)) {
            node.start();
            until(() -> work.runs.get() > 0);
        }
    }

    @Test
    void a_nightly_job_that_fails_is_tried_again_soon() throws SQLException {
        Work broken = new Work(Timetable.at("30 3 * * *"));
        broken.fails = true;
        asOwner("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('work', 'recurring', now() - interval '1 minute', false, 1)
                """);

        try (Clockwork node = node(broken)) {
            node.start();
            until(() -> planned("consecutive_failures = 1 and execution_time < now() + interval '2 minutes'"));
        }
    }

    @Test
    void a_connection_goes_back_without_the_role() throws SQLException {
        try (var kept = postgres.application().getConnection()) {
            var source = new JobsDataSource(one(kept), postgres.schema().database() + "_jobs");
            try (var connection = source.getConnection();
                    var rows = connection.createStatement().executeQuery("select current_user")) {
                rows.next();
                assertThat(rows.getString(1)).endsWith("_jobs");
            }
            try (var rows = kept.createStatement().executeQuery("select current_user")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo(postgres.schema().applicationLogin());
            }
            assertThat(kept.getAutoCommit()).isTrue();
        }
    }

    private static DataSource one(Connection kept) {
        var pooled = (Connection) Proxy.newProxyInstance(
                ClockworkTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> method.getName().equals("close") ? null : method.invoke(kept, arguments));
        return (DataSource) Proxy.newProxyInstance(
                ClockworkTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> pooled);
    }

    private static Clockwork node(Job job) {
        return new Clockwork(
                new JobsDataSource(postgres.application(), postgres.schema().database() + "_jobs"),
                ZoneId.of("Asia/Yekaterinburg"),
                FAST,
                List.of(job),
                Executors.defaultThreadFactory());
    }

    private static boolean planned(String condition) {
        try (var connection = postgres.owner().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select 1 from scheduled_tasks where task_name = 'work' and " + condition)) {
            return rows.next();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void asOwner(String statement) throws SQLException {
        try (var connection = postgres.owner().getConnection()) {
            connection.createStatement().execute(statement);
        }
    }

    private static void until(BooleanSupplier reached) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static final class Work implements Job {
        final AtomicInteger runs = new AtomicInteger();
        final AtomicInteger mostAtOnce = new AtomicInteger();
        private final AtomicInteger now = new AtomicInteger();
        private final Timetable timetable;
        volatile boolean fails;

        Work(Timetable timetable) {
            this.timetable = timetable;
        }

        @Override
        public String name() {
            return "work";
        }

        @Override
        public Timetable timetable() {
            return timetable;
        }

        @Override
        public void run() {
            mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                if (fails) {
                    throw new IllegalStateException("broken on purpose");
                }
                runs.incrementAndGet();
            } finally {
                now.decrementAndGet();
            }
        }
    }
}
