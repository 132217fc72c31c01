package org.socialcluster.coverage.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.socialcluster.coverage.reports.ReportSubscriptionStore.Subscriber;
import org.socialcluster.jobs.Job;
import org.socialcluster.jobs.Timetable;
import org.socialcluster.shared.Actor;

/** Leaves the reports of coverage at eight by the region's clock. */
@ApplicationScoped
class SendCoverageReports implements Job {
    private static final Logger LOG = System.getLogger(SendCoverageReports.class.getName());

    @Inject
    CoverageReports reports;

    @Override
    public String name() {
        return "coverage-reports-send";
    }

    @Override
    public Timetable timetable() {
        return Timetable.at("0 8 * * *");
    }

    @Override
    public void run() {
        Actor jobs = Actor.jobs();
        LocalDate day = reports.day(jobs);
        Map<LocalDate, ReportFacts> facts = new HashMap<>();
        for (Subscriber subscriber : reports.due(jobs, day)) {
            try {
                reports.tell(
                        jobs,
                        subscriber,
                        facts.computeIfAbsent(subscriber.toldOn(), since -> reports.facts(jobs, since, day)));
            } catch (RuntimeException failed) {
                // One address that is none is no reason to leave out the others.
                LOG.log(Level.WARNING, "coverage: a report is left to the next run", failed);
            }
        }
    }
}
