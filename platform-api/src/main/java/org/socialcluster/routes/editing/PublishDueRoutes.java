package org.socialcluster.routes.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.socialcluster.jobs.Job;
import org.socialcluster.jobs.Timetable;
import org.socialcluster.shared.Actor;

/** Publishes at their moment the versions that were found right; each in a transaction of its own. */
@ApplicationScoped
class PublishDueRoutes implements Job {
    private static final Logger LOG = System.getLogger(PublishDueRoutes.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Inject
    RouteReviews reviews;

    @Override
    public String name() {
        return "routes-publish";
    }

    @Override
    public Timetable timetable() {
        return Timetable.every(PAUSE);
    }

    @Override
    public void run() {
        for (DueVersion due : reviews.due(Actor.jobs())) {
            boolean published = reviews.publishDue(Actor.jobs(), due);
            LOG.log(
                    Level.INFO,
                    "routes: version " + due.id() + (published ? " is published" : " could not be published"));
        }
    }
}
