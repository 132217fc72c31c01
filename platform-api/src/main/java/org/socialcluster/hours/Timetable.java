package org.socialcluster.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.OpeningHours;

/**
 * When one thing is open: its rules, the region's calendar and its own special days, by the region's clocks. A special
 * day goes before the calendar, the calendar before the rules.
 */
public final class Timetable {
    private static final int WEEK = 8;
    private static final int TWO_MONTHS = 62;

    private final Schedule schedule;
    private final WorkingCalendar calendar;
    private final List<SpecialDayView> special;
    private final ZoneId zone;

    /** @param special those that concern it; of two on one day the shorter stretch counts, then the later one */
    Timetable(
            List<OpeningHours> hours,
            Recurrences recurrences,
            WorkingCalendar calendar,
            List<SpecialDayView> special,
            ZoneId zone) {
        this.schedule = new Schedule(hours, recurrences);
        this.calendar = calendar;
        this.special = special.stream()
                .sorted(Comparator.comparingLong(SpecialDayView::length)
                        .thenComparing(SpecialDayView::firstDay, Comparator.reverseOrder()))
                .toList();
        this.zone = zone;
    }

    /** Whether it is open at this moment, until when, and when it opens next. */
    public Opening at(Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, zone);
        if (schedule.isEmpty() && special.stream().allMatch(it -> it.hours().isEmpty())) {
            return new Opening(Opening.State.UNKNOWN, local, null, null, null, null);
        }
        Opening near = at(now, local, WEEK);
        return near.isOpen() || near.opens() != null ? near : at(now, local, TWO_MONTHS);
    }

    /** The days from this one on that are not as usual. */
    public List<DayStretch> ahead(LocalDate first, int number) {
        return DayStretch.of(plans(first, first.plusDays(number - 1L)));
    }

    private Opening at(Instant now, LocalDateTime local, int days) {
        LocalDate today = local.toLocalDate();
        LocalDate last = today.plusDays(days);
        List<DayPlan> plans = plans(today.minusDays(1), last);
        List<Span> spans = Span.joined(plans.stream().flatMap(this::spans));
        DayPlan because = plans.stream()
                .filter(it -> it.day().equals(today) && !it.usual())
                .findFirst()
                .orElse(null);
        Span current = spans.stream().filter(it -> it.holds(now)).findFirst().orElse(null);
        Instant next = spans.stream()
                .map(Span::start)
                .filter(it -> it.isAfter(now))
                .findFirst()
                .orElse(null);
        return current == null
                ? closed(local, next, wasOpen(spans, today, now), because)
                : open(local, current, next, last, because);
    }

    private Opening open(
            LocalDateTime local, Span current, @Nullable Instant next, LocalDate last, @Nullable DayPlan because) {
        boolean endless = !current.end().isBefore(startOf(last));
        LocalDateTime again = next == null ? null : LocalDateTime.ofInstant(next, zone);
        boolean today = again != null && again.toLocalDate().equals(local.toLocalDate());
        return new Opening(
                Opening.State.OPEN,
                local,
                endless ? null : LocalDateTime.ofInstant(current.end(), zone),
                today ? again : null,
                endless ? null : current.end(),
                because);
    }

    private Opening closed(LocalDateTime local, @Nullable Instant next, boolean wasOpen, @Nullable DayPlan because) {
        LocalDateTime opens = next == null ? null : LocalDateTime.ofInstant(next, zone);
        boolean today = opens != null && opens.toLocalDate().equals(local.toLocalDate());
        return new Opening(
                wasOpen && today ? Opening.State.BREAK : Opening.State.CLOSED, local, null, opens, next, because);
    }

    private boolean wasOpen(List<Span> spans, LocalDate today, Instant now) {
        return spans.stream().anyMatch(it -> !it.end().isAfter(now) && it.end().isAfter(startOf(today)));
    }

    private Stream<Span> spans(DayPlan plan) {
        return plan.hours().stream()
                .map(it -> new Span(
                        it.opensOn(plan.day()).atZone(zone).toInstant(),
                        it.closesOn(plan.day()).atZone(zone).toInstant()))
                .filter(it -> it.start().isBefore(it.end()));
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private List<DayPlan> plans(LocalDate first, LocalDate last) {
        Map<LocalDate, List<DayHours>> usual = schedule.between(first, last);
        List<DayPlan> plans = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            plans.add(plan(day, usual.getOrDefault(day, List.of())));
        }
        return plans;
    }

    private DayPlan plan(LocalDate day, List<DayHours> usual) {
        for (SpecialDayView one : special) {
            if (one.covers(day)) {
                List<DayHours> hours = one.hours().stream().sorted().toList();
                return new DayPlan(day, hours, false, null, one.reason());
            }
        }
        CalendarDay known = calendar.find(day).orElse(null);
        if (known == null || schedule.neverRests()) {
            return new DayPlan(day, usual, true, null, null);
        }
        List<DayHours> hours = byCalendar(known, usual);
        return new DayPlan(day, hours, hours.equals(usual), known, null);
    }

    private List<DayHours> byCalendar(CalendarDay day, List<DayHours> usual) {
        LocalDate insteadOf = day.insteadOf();
        return switch (day.kind()) {
            case HOLIDAY -> List.of();
            // Who works on the day that was moved has nothing to rest for.
            case DAY_OFF -> insteadOf != null && schedule.worksOn(insteadOf.getDayOfWeek()) ? usual : List.of();
            case WORKING ->
                insteadOf == null || schedule.worksOn(day.day().getDayOfWeek())
                        ? usual
                        : schedule.between(insteadOf, insteadOf).getOrDefault(insteadOf, List.of());
            case SHORT -> shortened(usual);
        };
    }

    private static List<DayHours> shortened(List<DayHours> usual) {
        if (usual.isEmpty()) {
            return usual;
        }
        List<DayHours> hours = new ArrayList<>(usual);
        hours.set(hours.size() - 1, hours.get(hours.size() - 1).hourLess());
        return hours;
    }

    /** A stretch of time without a break. */
    private record Span(Instant start, Instant end) {
        boolean holds(Instant moment) {
            return !moment.isBefore(start) && moment.isBefore(end);
        }

        /** In order of time; those that touch or overlap are one, so that a night over midnight is. */
        static List<Span> joined(Stream<Span> spans) {
            List<Span> joined = new ArrayList<>();
            spans.sorted(Comparator.comparing(Span::start)).forEach(next -> {
                Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
                if (last != null && !next.start().isAfter(last.end())) {
                    Instant end = next.end().isAfter(last.end()) ? next.end() : last.end();
                    joined.set(joined.size() - 1, new Span(last.start(), end));
                } else {
                    joined.add(next);
                }
            });
            return joined;
        }
    }
}
