package org.socialcluster.events;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One date of an event.
 *
 * @param original the date's key in all records of it: its local start by the rule, whatever became of it since
 * @param starts when it really begins (of a called-off one: would have begun)
 * @param note why it was called off or moved, in words for residents
 */
public record EventDate(
        LocalDateTime original,
        OffsetDateTime starts,
        OffsetDateTime ends,
        DateState state,
        @Nullable String note) {
    public boolean takesPlace() {
        return state != DateState.CANCELLED;
    }
}
