package org.socialcluster.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.socialcluster.jobs.Clockwork.Pace;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.tenancy.Centres;

/**
 * Runs every {@link Job} of the house from a while after the start until the end of the application. The while keeps its
 * cost out of the start, and short runs free of it.
 */
@ApplicationScoped
public class JobRunner {
    private static final Logger LOG = System.getLogger(JobRunner.class.getName());
    private static final long SECONDS_BETWEEN_TRIES = 30;

    @Resource
    ManagedThreadFactory threads;

    @Resource(lookup = "java:app/jdbc/platform")
    DataSource database;

    @Inject
    @ConfigProperty(name = "db.name")
    String name;

    @Inject
    @ConfigProperty(name = "jobs.start-after", defaultValue = "PT15S")
    Duration pause;

    @Inject
    @ConfigProperty(name = "jobs.enabled", defaultValue = "true")
    boolean enabled;

    @Inject
    @Any
    Instance<Job> jobs;

    @Inject
    Centres centres;

    private @Nullable Thread starter;
    private @Nullable Clockwork clockwork;
    private boolean ending;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (enabled) {
            starter = threads.newThread(this::startLater);
            starter.setName("jobs-start");
            starter.start();
        }
    }

    private void startLater() {
        try {
            Thread.sleep(pause.toMillis());
            while (!started()) {
                Thread.sleep(Duration.ofSeconds(SECONDS_BETWEEN_TRIES).toMillis());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean started() {
        if (ending) {
            return true;
        }
        try {
            List<Job> all = jobs.stream().toList();
            Clockwork made = new Clockwork(
                    new JobsDataSource(database, name + "_" + Audience.JOBS.databaseRole()),
                    centres.region(Actor.visitor()).timeZone(),
                    Pace.USUAL,
                    all,
                    threads);
            made.start();
            clockwork = made;
            LOG.log(Level.INFO, "jobs: running " + all.stream().map(Job::name).toList());
            return true;
        } catch (RuntimeException notYet) {
            LOG.log(Level.WARNING, "jobs: not running, tried again in a moment", notYet);
            return false;
        }
    }

    @PreDestroy
    synchronized void end() {
        ending = true;
        if (starter != null) {
            starter.interrupt();
        }
        if (clockwork != null) {
            clockwork.close();
        }
    }
}
