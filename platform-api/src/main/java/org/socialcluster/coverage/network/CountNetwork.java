package org.socialcluster.coverage.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.socialcluster.jobs.Job;
import org.socialcluster.jobs.Timetable;
import org.socialcluster.shared.Actor;

/** Counts every ten minutes how the centres stand. */
@ApplicationScoped
class CountNetwork implements Job {
    @Inject
    Network network;

    @Override
    public String name() {
        return "coverage-network-count";
    }

    @Override
    public Timetable timetable() {
        return Timetable.every(Duration.ofMinutes(10));
    }

    @Override
    public void run() {
        network.count(Actor.jobs());
    }
}
