package org.socialcluster.checklists.site;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.routes.site.StepContent;

/**
 * A step in somebody's list.
 *
 * @param done ticked
 * @param shown ticked when the page was shown
 * @param fork number of the step with which the fork begins that it belongs to; 0: of none
 * @param countable whether its deadline can be counted from a day
 * @param day what stands in the field of the day; empty: nothing yet
 * @param shownDay the same when the page was shown
 * @param due the last day of the deadline; null: not counted
 */
public record OwnStep(
        StepContent content,
        boolean done,
        boolean shown,
        int fork,
        boolean countable,
        String day,
        String shownDay,
        @Nullable DueText due) {

    /** A deadline in words.
     *
     * @param doubt why the day may move; empty: it will not
     * @param over whether it is behind us */
    public record DueText(String last, String counted, String doubt, boolean over) {}

    public int number() {
        return content.number();
    }

    public UUID key() {
        return content.step().key();
    }

    public boolean optional() {
        return content.step().optional();
    }
}
