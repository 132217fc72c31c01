package org.socialcluster.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.socialcluster.jobs.Job;
import org.socialcluster.jobs.Timetable;
import org.socialcluster.shared.Actor;

/** Deletes each night the reports that are older than a year. */
@ApplicationScoped
class ForgetReports implements Job {
    @Inject
    Reports reports;

    @Override
    public String name() {
        return "reports-forget";
    }

    @Override
    public Timetable timetable() {
        return Timetable.at("50 3 * * *");
    }

    @Override
    public void run() {
        reports.forget(Actor.jobs());
    }
}
