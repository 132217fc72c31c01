package org.socialcluster.checklists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.socialcluster.jobs.Job;
import org.socialcluster.jobs.Timetable;
import org.socialcluster.shared.Actor;

/** Deletes each night the lists that nobody has opened for a year. */
@ApplicationScoped
class ForgetChecklists implements Job {
    @Inject
    Checklists lists;

    @Override
    public String name() {
        return "checklists-forget";
    }

    @Override
    public Timetable timetable() {
        return Timetable.at("55 3 * * *");
    }

    @Override
    public void run() {
        lists.forget(Actor.jobs());
    }
}
