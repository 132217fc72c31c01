package org.socialcluster.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.socialcluster.jobs.Job;
import org.socialcluster.jobs.Timetable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;

/** Tells those who follow a route within a minute what is new in it, and forgets who has not confirmed. */
@ApplicationScoped
class TellFollowers implements Job {
    private static final Logger LOG = System.getLogger(TellFollowers.class.getName());

    @Inject
    Followers followers;

    @Override
    public String name() {
        return "route-followers-tell";
    }

    @Override
    public Timetable timetable() {
        return Timetable.every(Duration.ofMinutes(1));
    }

    @Override
    public void run() {
        for (CentreId centre : followers.centres(Actor.jobs())) {
            try {
                followers.tell(Actor.job(centre));
                followers.forget(Actor.job(centre));
            } catch (RuntimeException failed) {
                // One centre's trouble is no reason to leave out the others.
                LOG.log(Level.WARNING, "followers of routes in centre " + centre + " are left to the next run", failed);
            }
        }
    }
}
