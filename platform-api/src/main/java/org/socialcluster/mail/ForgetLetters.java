package org.socialcluster.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.socialcluster.jobs.Job;
import org.socialcluster.jobs.Timetable;
import org.socialcluster.shared.Actor;

/** Deletes each night the letters that were done with three months ago. */
@ApplicationScoped
class ForgetLetters implements Job {
    @Inject
    Dispatch dispatch;

    @Override
    public String name() {
        return "mail-forget";
    }

    @Override
    public Timetable timetable() {
        return Timetable.at("40 3 * * *");
    }

    @Override
    public void run() {
        dispatch.forget(Actor.jobs());
    }
}
