package org.socialcluster.registrations;

import org.jspecify.annotations.Nullable;
import org.socialcluster.events.EventDate;

/**
 * A date for which people may put down their names.
 *
 * @param free places left; null: as many as come
 * @param waiting people who wait for one
 */
public record OpenDate(EventDate date, @Nullable Integer free, int waiting) {
    public boolean isFull() {
        return free != null && free == 0;
    }
}
