package org.socialcluster.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;

/** One node's part in running the jobs: db-scheduler with what we ask of it. */
final class Clockwork implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Clockwork.class.getName());
    private static final int THREADS = 3;
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_PAUSE_DOUBLINGS = 6;
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(5);

    private final ExecutorService workers;
    private final ExecutorService poller;
    private final ScheduledExecutorService housekeeper;
    private final Scheduler scheduler;

    /** How often a node looks for work and says that it lives. */
    record Pace(Duration poll, Duration heartbeat) {
        static final Pace USUAL = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(30));
    }

    Clockwork(DataSource database, ZoneId zone, Pace pace, List<? extends Job> jobs, ThreadFactory threads) {
        workers = Executors.newFixedThreadPool(THREADS, threads);
        poller = Executors.newSingleThreadExecutor(threads);
        housekeeper = Executors.newScheduledThreadPool(THREADS, threads);
        scheduler = Scheduler.create(database)
                .startTasks(jobs.stream().map(job -> task(job, zone)).toList())
                // Its own name would be the machine's, which two nodes may share.
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .commitWhenAutocommitDisabled(true)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(pace.poll())
                .heartbeatInterval(pace.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .threads(THREADS)
                .executorService(workers)
                .dueExecutor(poller)
                .housekeeperExecutor(housekeeper)
                .failureLogging(LogLevel.OFF, false)
                .shutdownMaxWait(ENDS_WITHIN)
                .build();
    }

    void start() {
        scheduler.start();
    }

    /** Lets what runs come to its end, for a few seconds; what is cut off begins again elsewhere. */
    @Override
    public void close() {
        scheduler.stop();
        List.of(workers, poller, housekeeper).forEach(ExecutorService::shutdownNow);
    }

    private static RecurringTask<Void> task(Job job, ZoneId zone) {
        Schedule schedule = job.timetable().in(zone);
        return Tasks.recurring(job.name(), schedule)
                .onFailure((done, operations) -> again(done, operations, schedule))
                .onDeadExecutionRevive()
                .execute((instance, context) -> job.run());
    }

    /** A nightly job that failed does not wait for the next night. */
    private static void again(ExecutionComplete failed, ExecutionOperations<Void> operations, Schedule schedule) {
        LOG.log(
                Level.WARNING,
                "jobs: " + failed.getExecution().getTaskName() + " failed",
                failed.getCause().orElse(null));
        int before = failed.getExecution().consecutiveFailures;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(before, LONGEST_PAUSE_DOUBLINGS));
        Instant soon = failed.getTimeDone().plus(pause);
        Instant next = schedule.getNextExecutionTime(failed);
        operations.reschedule(failed, next.isBefore(soon) ? next : soon);
    }
}
