package org.socialcluster.shared;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One interval that returns by a rule; a break in a day is two intervals.
 *
 * @param rrule RFC 5545 recurrence rule, e.g. {@code FREQ=WEEKLY;BYDAY=MO,TU} or {@code FREQ=MONTHLY;BYDAY=1TU}
 * @param opens local time, {@code HH:MM}
 * @param closes local time, {@code HH:MM}, later than {@code opens}
 */
public record OpeningHours(
        @NotNull @Size(max = 200) @Pattern(regexp = RULE, message = "{hours.rule}")
        String rrule,

        @NotNull @Pattern(regexp = TIME, message = "{hours.time}")
        String opens,

        @NotNull @Pattern(regexp = TIME, message = "{hours.time}")
        String closes,

        @Size(max = 300) @Nullable String note) {
    private static final String DAY = "(MO|TU|WE|TH|FR|SA|SU)";
    private static final String NUMBERED = "(-1|[1-5])" + DAY;

    /** Every week on such days, or every month on the first, …, last such day: what offices say at their doors. */
    static final String RULE = "FREQ=WEEKLY;BYDAY=" + DAY + "(," + DAY + "){0,6}|FREQ=MONTHLY;BYDAY=" + NUMBERED + "(,"
            + NUMBERED + "){0,6}";

    static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d|24:00";
}
