package org.socialcluster.hours;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.socialcluster.shared.OpeningHours;

/**
 * One interval of a day; a break makes two.
 *
 * @param opens local time, {@code HH:MM}
 * @param closes local time, {@code HH:MM}, later than {@code opens}, or {@code 24:00}
 */
public record DayHours(
        @NotNull @Pattern(regexp = TIME, message = "{hours.time}")
        String opens,

        @NotNull @Pattern(regexp = TIME, message = "{hours.time}")
        String closes)
        implements Comparable<DayHours> {
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d|24:00";

    private static final String MIDNIGHT = "24:00";

    /** What people write who have been told that a day has no 24:00. */
    private static final String LAST_MINUTE = "23:59";

    static DayHours of(OpeningHours rule) {
        return new DayHours(rule.opens(), rule.closes());
    }

    boolean ordered() {
        return opens.compareTo(closes) < 0;
    }

    LocalDateTime opensOn(LocalDate day) {
        return at(day, opens);
    }

    /** On the next day, where it closes after midnight. */
    LocalDateTime closesOn(LocalDate day) {
        LocalDateTime end = at(day, closes.equals(LAST_MINUTE) ? MIDNIGHT : closes);
        return end.isAfter(opensOn(day)) ? end : end.plusDays(1);
    }

    /** An hour less at its end; as it is where nothing would be left. */
    DayHours hourLess() {
        LocalDate any = LocalDate.EPOCH;
        LocalDateTime end = closesOn(any).minus(Duration.ofHours(1));
        return end.isAfter(opensOn(any)) ? new DayHours(opens, end.toLocalTime().toString()) : this;
    }

    /** By hand: a list reads hundreds of times, all of one form. */
    private static LocalDateTime at(LocalDate day, String time) {
        return time.equals(MIDNIGHT)
                ? day.plusDays(1).atStartOfDay()
                : day.atTime(Integer.parseInt(time, 0, 2, 10), Integer.parseInt(time, 3, 5, 10));
    }

    @Override
    public int compareTo(DayHours other) {
        int first = opens.compareTo(other.opens);
        return first == 0 ? closes.compareTo(other.closes) : first;
    }
}
