package org.socialcluster.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import org.socialcluster.jobs.Job;
import org.socialcluster.jobs.Timetable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;

/** Reads the calendars of others again, a few at a time: each after six hours, later while it fails. */
@ApplicationScoped
class RefreshCalendars implements Job {
    private static final Logger LOG = System.getLogger(RefreshCalendars.class.getName());
    private static final int AT_A_TIME = 20;

    @Inject
    EventIntake intake;

    @Inject
    CalendarFetch fetch;

    @Override
    public String name() {
        return "event-sources-refresh";
    }

    @Override
    public Timetable timetable() {
        return Timetable.every(Duration.ofMinutes(15));
    }

    @Override
    public void run() {
        List<DueSource> due = intake.due(Actor.jobs(), AT_A_TIME);
        due.forEach(this::refresh);
        if (!due.isEmpty()) {
            LOG.log(Level.INFO, "events: read " + due.size() + " calendars of others again");
        }
    }

    private void refresh(DueSource source) {
        Actor actor = Actor.job(source.centre());
        try {
            FetchedCalendar calendar = fetch.fetch(source.url(), source.etag(), source.lastModified());
            if (calendar.text() == null) {
                intake.unchanged(actor, source.id());
            } else {
                intake.refresh(actor, source, calendar);
            }
        } catch (Problem refused) {
            intake.failed(actor, source.id(), String.valueOf(refused.getMessage()));
        } catch (RuntimeException failed) {
            // One calendar's trouble is no reason to leave out the others.
            LOG.log(Level.WARNING, "events: the calendar " + source.id() + " could not be taken", failed);
            intake.failed(actor, source.id(), Problem.text("calendar.silent"));
        }
    }
}
