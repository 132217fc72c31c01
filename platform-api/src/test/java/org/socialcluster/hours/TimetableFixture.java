package org.socialcluster.hours;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.socialcluster.shared.OpeningHours;

/** Timetables as tests name them. The week of the tests: Monday 8 to Sunday 14 June 2026; Friday is a holiday. */
final class TimetableFixture {
    static final ZoneId URAL = ZoneId.of("Asia/Yekaterinburg");
    static final List<CalendarDay> DAYS = List.of(
            new CalendarDay(LocalDate.of(2026, 1, 9), CalendarDay.Kind.DAY_OFF, null, LocalDate.of(2026, 1, 3)),
            new CalendarDay(LocalDate.of(2026, 6, 11), CalendarDay.Kind.SHORT, null, null),
            new CalendarDay(LocalDate.of(2026, 6, 12), CalendarDay.Kind.HOLIDAY, "День России", null),
            new CalendarDay(LocalDate.of(2026, 11, 7), CalendarDay.Kind.WORKING, null, LocalDate.of(2026, 11, 5)));

    private final List<OpeningHours> hours = new ArrayList<>();
    private final List<SpecialDayView> special = new ArrayList<>();
    private ZoneId zone = URAL;

    static Clock clock(String moment) {
        return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    }

    static TimetableFixture open(String days, String opens, String closes) {
        return new TimetableFixture().and(days, opens, closes);
    }

    TimetableFixture and(String days, String opens, String closes) {
        boolean monthly = Character.isDigit(days.charAt(0)) || days.charAt(0) == '-';
        hours.add(
                new OpeningHours((monthly ? "FREQ=MONTHLY;BYDAY=" : "FREQ=WEEKLY;BYDAY=") + days, opens, closes, null));
        return this;
    }

    TimetableFixture except(String first, String last, String reason, DayHours... instead) {
        special.add(new SpecialDayView(
                new SpecialDayId(UUID.randomUUID()),
                null,
                null,
                LocalDate.parse(first),
                LocalDate.parse(last),
                List.of(instead),
                reason,
                1));
        return this;
    }

    TimetableFixture in(String zoneName) {
        zone = ZoneId.of(zoneName);
        return this;
    }

    Timetable timetable() {
        return new Timetable(hours, new Recurrences(), new WorkingCalendar(DAYS, List.of(2026)), special, zone);
    }

    /** @param local as {@code 2026-06-08T10:00} */
    Opening at(String local) {
        return timetable().at(LocalDateTime.parse(local).atZone(zone).toInstant());
    }
}
