package org.socialcluster.coverage.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.LocalDate;
import org.socialcluster.jobs.Job;
import org.socialcluster.jobs.Timetable;
import org.socialcluster.shared.Actor;

/** Takes the day's snapshot of coverage soon after midnight, and those of days on which nothing ran. */
@ApplicationScoped
class TakeCoverageSnapshots implements Job {
    private static final Logger LOG = System.getLogger(TakeCoverageSnapshots.class.getName());

    /** It looks often, and nearly always finds the day written: so the first day has one, too, and no midnight is missed. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Inject
    CoverageDays days;

    @Override
    public String name() {
        return "coverage-snapshot";
    }

    @Override
    public Timetable timetable() {
        return Timetable.every(PAUSE);
    }

    @Override
    public void run() {
        for (LocalDate day : days.due(Actor.jobs())) {
            if (days.take(Actor.jobs(), day)) {
                LOG.log(Level.INFO, "coverage: snapshot of " + day);
            }
        }
    }
}
