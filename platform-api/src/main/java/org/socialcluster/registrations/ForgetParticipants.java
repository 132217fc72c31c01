package org.socialcluster.registrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.socialcluster.jobs.Job;
import org.socialcluster.jobs.Timetable;
import org.socialcluster.shared.Actor;

/** Deletes each night the names of people whose event was a month ago. */
@ApplicationScoped
class ForgetParticipants implements Job {
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
        participants.centres(Actor.jobs()).forEach(centre -> participants.forget(Actor.job(centre)));
    }
}
