package org.socialcluster.registrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.socialcluster.jobs.Job;
import org.socialcluster.jobs.Timetable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;

/** Tells people what has become of their event since: moved, called off, a place is free. */
@ApplicationScoped
class TellParticipants implements Job {
    private static final Logger LOG = System.getLogger(TellParticipants.class.getName());

    @Inject
    Participants participants;

    @Override
    public String name() {
        return "event-participants-tell";
    }

    @Override
    public Timetable timetable() {
        return Timetable.every(Duration.ofMinutes(1));
    }

    @Override
    public void run() {
        for (CentreId centre : participants.centres(Actor.jobs())) {
            try {
                participants.tell(Actor.job(centre));
            } catch (RuntimeException failed) {
                // One centre's trouble is no reason to leave out the others.
                LOG.log(Level.WARNING, "participants of centre " + centre + " are left to the next run", failed);
            }
        }
    }
}
