package org.socialcluster.registrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.socialcluster.jobs.Job;
import org.socialcluster.jobs.Timetable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;

/** Deletes each night the names of people whose event was a month ago. */
@ApplicationScoped
class ForgetParticipants implements Job {
    private static final Logger LOG = System.getLogger(ForgetParticipants.class.getName());

    @Inject
    Participants participants;

    @Override
    public String name() {
        return "event-participants-forget";
    }

    @Override
    public Timetable timetable() {
        return Timetable.at("20 3 * * *");
    }

    @Override
    public void run() {
        for (CentreId centre : participants.centres(Actor.jobs())) {
            try {
                participants.forget(Actor.job(centre));
            } catch (RuntimeException failed) {
                // One centre's trouble is no reason to leave out the others.
                LOG.log(Level.WARNING, "participants of centre " + centre + " are left to the next run", failed);
            }
        }
    }
}
