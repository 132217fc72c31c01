package org.socialcluster.events;

import java.util.List;

/**
 * What became of a calendar that was taken over.
 *
 * @param added new events
 * @param unseen new events that are drafts, for residents could not make use of them yet
 * @param changed events that the calendar has changed
 * @param unchanged events that stand as they did
 * @param over events of the past, left out
 * @param kept fields of events where both the calendar and people here wrote something else: theirs stays
 * @param gone events that the calendar no longer has; they stay until people decide
 * @param refused events that could not be taken, and why
 */
public record IntakeReport(
        int added,
        int unseen,
        int changed,
        int unchanged,
        int over,
        List<Line> kept,
        List<Line> gone,
        List<Line> refused) {
    /** Something about one event. */
    public record Line(String name, String words) {}
}
