package org.socialcluster.exchange;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Problem;

/**
 * When a row of events says that it takes place: a day and its times; weekly on the days of one cell or of one column a day; or
 * by a rule of RFC 5545. Of a weekly one the first date is the first such day, on or after the day that is given.
 */
record EventTimeCells(
        LocalDateTime starts,
        LocalDateTime ends,
        boolean allDay,
        @Nullable String rule) {
    private static final List<String> DAYS = List.of("mo", "tu", "we", "th", "fr", "sa", "su");
    private static final String WEEKLY = "FREQ=WEEKLY;BYDAY=";

    static EventTimeCells of(RowCells cells) {
        if (!cells.has("date")) {
            cells.refuse("date", "import.no-date");
        }
        @Nullable String rule = rule(cells);
        @Nullable DateCell date = cells.value("date", "starts", DateCell::read);
        @Nullable LocalTime begins = cells.value("begins", "starts", DateCell::time);
        @Nullable LocalTime ends = cells.value("ends", "ends", DateCell::time);
        cells.speaksOf("starts", "ends", "allDay");
        // A row without a day is refused; which day it would be says nothing then.
        LocalDate day = date == null ? LocalDate.EPOCH : first(date.day(), rule);
        LocalTime from = begins == null && date != null ? date.time() : begins;
        if (from == null && ends == null) {
            return new EventTimeCells(day.atStartOfDay(), day.plusDays(1).atStartOfDay(), true, rule);
        }
        if (from == null) {
            cells.refuse("begins", "import.no-begin");
        } else if (ends == null) {
            cells.refuse("ends", "import.no-end");
        }
        return new EventTimeCells(
                from == null ? day.atStartOfDay() : day.atTime(from),
                ends == null ? day.plusDays(1).atStartOfDay() : day.atTime(ends),
                false,
                rule);
    }

    private static @Nullable String rule(RowCells cells) {
        @Nullable String written = cells.text("rule", "rrule");
        @Nullable String days = days(cells);
        @Nullable LocalDate until = cells.value("until", "rrule", DateCell::day);
        if (days == null) {
            if (until != null && written == null) {
                cells.refuse("until", "import.until-alone");
            }
            return until == null || written == null ? written : written + ending(until);
        }
        if (written != null) {
            cells.refuse("rule", "import.rule-and-days");
        }
        return WEEKLY + days + (until == null ? "" : ending(until));
    }

    private static String ending(LocalDate until) {
        return ";UNTIL=" + DateTimeFormatter.BASIC_ISO_DATE.format(until);
    }

    private static @Nullable String days(RowCells cells) {
        String marked = DAYS.stream()
                .filter(it -> cells.value(it, "rrule", Cells::flag, false))
                .map(it -> it.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(","));
        @Nullable String written = cells.value("weekdays", "rrule", EventTimeCells::weekdays);
        if (written != null && !marked.isEmpty()) {
            cells.refuse("weekdays", "import.days-twice");
        }
        return written != null ? written : marked.isEmpty() ? null : marked;
    }

    /** Days are read as those of opening hours are. */
    private static String weekdays(String field, String cell) {
        try {
            List<OpeningHours> all = HoursCell.read(cell + " 0:00-24:00");
            if (all.size() == 1 && !cell.matches(".*\\d.*")) {
                return all.get(0).rrule().substring(WEEKLY.length());
            }
        } catch (Problem unknown) {
            throw Problem.ofField(field, "import.days", Cells.echo(cell));
        }
        throw Problem.ofField(field, "import.days", Cells.echo(cell));
    }

    private static LocalDate first(LocalDate day, @Nullable String rule) {
        if (rule == null || !rule.startsWith(WEEKLY)) {
            return day;
        }
        List<String> days =
                List.of(rule.substring(WEEKLY.length()).replaceFirst(";.*", "").split(",", -1));
        for (int later = 0; later < DayOfWeek.values().length; later++) {
            LocalDate next = day.plusDays(later);
            if (days.contains(next.getDayOfWeek().name().substring(0, 2))) {
                return next;
            }
        }
        return day;
    }
}
