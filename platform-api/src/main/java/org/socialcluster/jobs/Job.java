package org.socialcluster.jobs;

/**
 * A piece of work that is done again and again without a person. A room declares one as a bean
 * ({@code @ApplicationScoped class CloseOldEvents implements Job}); that is all it takes to run it.
 *
 * <p>Of all nodes together one runs it at a time. A run that was missed because nothing was running is made up for, once;
 * a run that a crash cut off begins again. So a run looks for what is due by now and is harmless when repeated. It is in no
 * transaction: it calls application services, each of which opens its own, with {@code Actor.jobs()} to read what is due
 * in all centres and {@code Actor.job(centre)} to change something in one of them.
 */
public interface Job {
    /** Names it in the database for ever; Latin, with hyphens, e.g. {@code mail-send}. */
    String name();

    Timetable timetable();

    /** Does what is due. When it throws, it is tried again after a minute, two, four …, at the latest at its next time. */
    void run();
}
