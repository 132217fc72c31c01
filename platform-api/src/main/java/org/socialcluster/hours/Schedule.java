package org.socialcluster.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import org.socialcluster.shared.OpeningHours;

/** Opening hours as their rules say them, before holidays and special days. */
final class Schedule {
    private final Map<OpeningHours, Recur<LocalDate>> rules = new HashMap<>();
    private final Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);

    Schedule(List<OpeningHours> hours) {
        for (OpeningHours rule : hours) {
            Recur<LocalDate> recurrence = new Recur<>(rule.rrule());
            rules.put(rule, recurrence);
            recurrence.getDayList().forEach(day -> weekdays.add(WeekDay.getDayOfWeek(day)));
        }
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    /** Whether such a day is one of work: every one, or one of a month. */
    boolean worksOn(DayOfWeek day) {
        return weekdays.contains(day);
    }

    /** A house that works on Sundays and all other days has no days off, holidays neither. */
    boolean neverRests() {
        return weekdays.size() == DayOfWeek.values().length;
    }

    /** The intervals of each day, both ends included, in order of time; days without any are left out. */
    Map<LocalDate, List<DayHours>> between(LocalDate first, LocalDate last) {
        Map<LocalDate, List<DayHours>> days = new HashMap<>();
        rules.forEach((rule, recurrence) -> {
            // The rules have neither a count nor an interval: they may be counted from any day on.
            for (LocalDate day : recurrence.getDates(first, first, last.plusDays(1))) {
                if (!day.isAfter(last)) {
                    days.computeIfAbsent(day, none -> new ArrayList<>()).add(DayHours.of(rule));
                }
            }
        });
        days.values().forEach(it -> it.sort(null));
        return days;
    }
}
