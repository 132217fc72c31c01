package org.socialcluster.hours;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Whether something is open at a moment, and what comes next. Times are those of the region's clocks.
 *
 * @param at the moment itself
 * @param until when it closes, where it is open; null: it does not close in sight
 * @param opens when it opens: the next time of all where it is closed, the next of the same day where it is open
 * @param changes from when on this may no longer be true; null: never in sight
 * @param because today's plan, where today is not as usual
 */
public record Opening(
        State state,
        LocalDateTime at,
        @Nullable LocalDateTime until,
        @Nullable LocalDateTime opens,
        @Nullable Instant changes,
        @Nullable DayPlan because) {

    /** What is said first. */
    public enum State {
        OPEN,
        /** Closed, was open today and opens again today. */
        BREAK,
        CLOSED,
        /** Nobody has said when it is open. */
        UNKNOWN
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
