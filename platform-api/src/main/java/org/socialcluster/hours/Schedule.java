package org.socialcluster.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.socialcluster.shared.OpeningHours;

/** Opening hours as their rules say them, before holidays and special days. */
final class Schedule {
    private final List<OpeningHours> rules;
    private final Recurrences recurrences;
    private final Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);

    Schedule(List<OpeningHours> rules, Recurrences recurrences) {
        this.rules = rules.stream().distinct().toList();
        this.recurrences = recurrences;
        rules.forEach(it -> weekdays.addAll(recurrences.weekdays(it.rrule())));
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
        for (OpeningHours rule : rules) {
            DayHours hours = DayHours.of(rule);
            for (LocalDate day : recurrences.between(rule.rrule(), first, last)) {
                days.computeIfAbsent(day, none -> new ArrayList<>()).add(hours);
            }
        }
        days.values().forEach(it -> it.sort(null));
        return days;
    }
}
