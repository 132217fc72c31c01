package org.socialcluster.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.socialcluster.jobs.Job;
import org.socialcluster.jobs.Timetable;
import org.socialcluster.shared.Actor;
import org.socialcluster.tenancy.Centres;

/** Deletes each night the tables that were sent a month ago; their records stay, but cannot be taken back as a whole. */
@ApplicationScoped
class ForgetImports implements Job {
    @Inject
    Imports imports;

    @Inject
    Centres centres;

    @Override
    public String name() {
        return "import-forget";
    }

    @Override
    public Timetable timetable() {
        return Timetable.at("50 3 * * *");
    }

    @Override
    public void run() {
        centres.towns(Actor.visitor()).forEach(it -> imports.forget(Actor.job(it.id())));
    }
}
