package org.socialcluster.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;

/**
 * Counts out rules, each once: most of a list is open on the same days, and the library is thorough rather than quick. For
 * one thread.
 */
final class Recurrences {
    private final Map<String, Recur<LocalDate>> rules = new HashMap<>();
    private final Map<Stretch, List<LocalDate>> days = new HashMap<>();

    /** What was counted out. */
    private record Stretch(String rrule, LocalDate first, LocalDate last) {}

    /** The days of a rule, both ends included. */
    List<LocalDate> between(String rrule, LocalDate first, LocalDate last) {
        // The rules have neither a count nor an interval: they may be counted from any day on.
        return days.computeIfAbsent(
                new Stretch(rrule, first, last),
                wanted -> rule(rrule).getDates(first, first, last.plusDays(1)).stream()
                        .filter(it -> !it.isAfter(last))
                        .toList());
    }

    /** The days of the week that a rule names. */
    Set<DayOfWeek> weekdays(String rrule) {
        Set<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
        rule(rrule)
                .getDayList()
                .forEach(day -> named.add(Objects.requireNonNull(WeekDay.getDayOfWeek(day), rrule)));
        return named;
    }

    private Recur<LocalDate> rule(String rrule) {
        return rules.computeIfAbsent(rrule, Recur<LocalDate>::new);
    }
}
