package org.socialcluster.hours;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one day really is like.
 *
 * @param hours empty where it is closed
 * @param usual whether the rules alone would say the same
 * @param calendar the holiday, moved or short day that made it so; null for none
 * @param reason what the centre says of a special day; null for none
 */
public record DayPlan(
        LocalDate day,
        List<DayHours> hours,
        boolean usual,
        @Nullable CalendarDay calendar,
        @Nullable String reason) {

    public boolean isClosed() {
        return hours.isEmpty();
    }

    /** Whether both days are so for the same cause. */
    public boolean isLike(DayPlan other) {
        return hours.equals(other.hours) && cause().equals(other.cause());
    }

    /** Holidays and moved days off are one: days off. */
    private String cause() {
        if (reason != null) {
            return reason;
        }
        return calendar == null || isClosed() ? "" : calendar.kind().name();
    }
}
