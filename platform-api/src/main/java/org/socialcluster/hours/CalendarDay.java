package org.socialcluster.hours;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that is not as its day of the week says, by the working calendar of the region.
 *
 * @param name the holiday; null for a moved or a short day without one
 * @param insteadOf the day whose rest or work was moved here; null for holidays and short days
 */
public record CalendarDay(
        LocalDate day,
        Kind kind,
        @Nullable String name,
        @Nullable LocalDate insteadOf) {

    /** What the day is. */
    public enum Kind {
        /** A non-working public holiday (article 112 of the Labour Code). */
        HOLIDAY,
        /** A day off instead of another one that fell on a holiday. */
        DAY_OFF,
        /** A Saturday or Sunday that is worked instead of another day. */
        WORKING,
        /** A working day before a holiday, one hour shorter (article 95). */
        SHORT
    }
}
