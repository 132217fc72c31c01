package org.socialcluster.events.office;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.DayField;
import org.socialcluster.shared.Problem;

/** Days and times as people type them. */
final class Moments {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.\\-\\s]?(\\d{2}))?");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private Moments() {}

    /** The moment of two fields.
     *
     * @throws Problem {@code invalid-input} at that name for what is no day or no time */
    static LocalDateTime of(String field, DayField day, String typed) {
        return day(field, day).atTime(time(field, typed));
    }

    static LocalDate day(String field, DayField day) {
        LocalDate chosen = day.getValue();
        if (chosen == null) {
            throw Problem.ofField(field, day.unreadable() ? "event.no-day" : "event.day");
        }
        return chosen;
    }

    /** 9, 9.00, 9-00 and 900 are all nine o'clock. */
    static LocalTime time(String field, String typed) {
        Matcher time = TIME.matcher(typed.strip());
        if (!time.matches()) {
            throw Problem.ofField(field, "event.time");
        }
        try {
            return LocalTime.of(
                    Integer.parseInt(time.group(1)), time.group(2) == null ? 0 : Integer.parseInt(time.group(2)));
        } catch (DateTimeException noTime) {
            throw Problem.ofField(field, "event.time");
        }
    }

    static String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    /** A day for the browser to keep; empty for none. */
    static String kept(DayField field) {
        return field.getValue() == null ? "" : field.getValue().toString();
    }

    static void show(DayField field, @Nullable String kept) {
        field.setValue(kept == null || kept.isEmpty() ? null : LocalDate.parse(kept));
    }
}
