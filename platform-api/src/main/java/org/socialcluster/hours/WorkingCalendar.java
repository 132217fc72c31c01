package org.socialcluster.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The working calendar of the region for a week of five working days, and arithmetic on it. A year that the region pack
 * does not know has Saturdays and Sundays off and nothing else.
 */
public final class WorkingCalendar {
    private final Map<LocalDate, CalendarDay> days;
    private final Set<Integer> completeYears;

    /** @param completeYears those whose moved days are known and checked */
    public WorkingCalendar(Collection<CalendarDay> days, Collection<Integer> completeYears) {
        this.days = days.stream().collect(Collectors.toUnmodifiableMap(CalendarDay::day, Function.identity()));
        this.completeYears = Set.copyOf(completeYears);
    }

    /** What the calendar says of a day; empty where it is as its day of the week says. */
    public Optional<CalendarDay> find(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    public boolean isWorking(LocalDate day) {
        CalendarDay known = days.get(day);
        return known == null
                ? day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                : known.kind() == CalendarDay.Kind.WORKING || known.kind() == CalendarDay.Kind.SHORT;
    }

    /** Last day of a term of working days, which begins on the day after (article 191 of the Civil Code).
     *
     * @param from the day of the event, working or not
     * @param number how many working days, at least 0; with 0 the first working day from that very day on */
    public LocalDate plusWorkingDays(LocalDate from, int number) {
        if (number < 0) {
            throw new IllegalArgumentException("a term has no %d working days".formatted(number));
        }
        if (number == 0) {
            return workingOrNext(from);
        }
        LocalDate day = from;
        for (int left = number; left > 0; left--) {
            day = workingOrNext(day.plusDays(1));
        }
        return day;
    }

    /** The day itself, or the next working one: a term of calendar days that ends on a day off ends there (article 193). */
    public LocalDate workingOrNext(LocalDate day) {
        LocalDate next = day;
        while (!isWorking(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Whether the region pack says anything of the year: without it nothing but weekends is off. */
    public boolean knows(int year) {
        return completeYears.contains(year) || days.keySet().stream().anyMatch(it -> it.getYear() == year);
    }

    /** Whether days counted between these two, both included, can be relied on. */
    public boolean isComplete(LocalDate first, LocalDate last) {
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if (!completeYears.contains(year)) {
                return false;
            }
        }
        return true;
    }
}
