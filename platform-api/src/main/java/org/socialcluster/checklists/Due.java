package org.socialcluster.checklists;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialcluster.hours.WorkingCalendar;
import org.socialcluster.routes.RouteStep;

/**
 * The last day of a deadline.
 *
 * @param from the day of the event it counts from; the term begins on the next one (article 191 of the Civil Code)
 * @param day a term of calendar days, months or years that ends on a day off ends on the next working day (article 193)
 * @param known how well the days off between are known
 */
public record Due(LocalDate from, LocalDate day, Known known) {
    private static final int HOURS_OF_A_DAY = 24;

    /** How well the working calendar is known. */
    public enum Known {
        /** All days off are known. */
        WELL,
        /** Public holidays are, days off that are moved by resolution are not yet. */
        HOLIDAYS,
        /** Saturdays and Sundays only. */
        WEEKENDS
    }

    /** Whether a deadline can be counted at all: it has a length, and is more than "at once". */
    public static boolean countable(RouteStep.@Nullable Deadline deadline) {
        return deadline != null && deadline.days() != null && !deadline.unit().equals("IMMEDIATELY");
    }

    /** Counts a deadline; empty where it cannot be counted. */
    public static Optional<Due> of(RouteStep.@Nullable Deadline deadline, LocalDate from, WorkingCalendar calendar) {
        if (deadline == null || deadline.days() == null || !countable(deadline)) {
            return Optional.empty();
        }
        int number = deadline.days();
        LocalDate end = switch (deadline.unit()) {
            case "WORKING_DAYS" -> calendar.plusWorkingDays(from, number);
            case "CALENDAR_DAYS" -> calendar.workingOrNext(from.plusDays(number));
            case "MONTHS" -> calendar.workingOrNext(from.plusMonths(number));
            case "YEARS" -> calendar.workingOrNext(from.plusYears(number));
            case "HOURS" -> from.plusDays((number + HOURS_OF_A_DAY - 1) / HOURS_OF_A_DAY);
            default -> throw new IllegalArgumentException("nobody counts " + deadline.unit());
        };
        // Hours do not stop on days off.
        return Optional.of(new Due(
                from, end, deadline.unit().equals("HOURS") ? Known.WELL : known(calendar, deadline, from, end)));
    }

    /** Of a term of working days all days count, of any other only whether its end is a day off. */
    private static Known known(WorkingCalendar calendar, RouteStep.Deadline deadline, LocalDate from, LocalDate end) {
        LocalDate first = deadline.unit().equals("WORKING_DAYS") ? from.plusDays(1) : end;
        if (calendar.isComplete(first, end)) {
            return Known.WELL;
        }
        for (int year = first.getYear(); year <= end.getYear(); year++) {
            if (!calendar.knows(year)) {
                return Known.WEEKENDS;
            }
        }
        return Known.HOLIDAYS;
    }
}
