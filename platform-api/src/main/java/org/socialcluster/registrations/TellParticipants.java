package org.socialcluster.registrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.socialcluster.jobs.Job;
import org.socialcluster.jobs.Timetable;
import org.socialcluster.shared.Actor;

/** Tells people what has become of their event since: moved, called off, a place is free. */
@ApplicationScoped
class TellParticipants implements Job {
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
        participants.centres(Actor.jobs()).forEach(centre -> participants.tell(Actor.job(centre)));
    }
}
