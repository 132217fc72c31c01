package org.socialcluster.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.OpeningHours;

/** Makes timetables for whatever the asked centres have; good for weeks around the moment it was asked for.
 * For one thread, e.g. for one page. */
public final class Timetables {
    private final WorkingCalendar calendar;
    private final Specials specials;
    private final ZoneId zone;
    private final Recurrences recurrences = new Recurrences();

    Timetables(WorkingCalendar calendar, Specials specials, ZoneId zone) {
        this.calendar = calendar;
        this.specials = specials;
        this.zone = zone;
    }

    /** Special days by centre. */
    static final class Specials {
        private final Map<CentreId, List<SpecialDayView>> days = new HashMap<>();

        void add(CentreId centre, SpecialDayView day) {
            days.computeIfAbsent(centre, none -> new ArrayList<>()).add(day);
        }

        List<SpecialDayView> of(CentreId centre, Predicate<SpecialDayView> wanted) {
            return days.getOrDefault(centre, List.of()).stream().filter(wanted).toList();
        }
    }

    /** Of the centre itself and of the people who work in it. */
    public Timetable ofCentre(CentreId centre, List<OpeningHours> hours) {
        return new Timetable(hours, recurrences, calendar, specials.of(centre, SpecialDayView::ofCentre), zone);
    }

    /** Of a place. */
    public Timetable ofPlace(CentreId centre, UUID place, List<OpeningHours> hours) {
        return new Timetable(hours, recurrences, calendar, specials.of(centre, it -> place.equals(it.placeId())), zone);
    }

    /** Of a service: its own special days and those of the place where it is given. */
    public Timetable ofService(CentreId centre, UUID service, @Nullable UUID place, List<OpeningHours> hours) {
        List<SpecialDayView> own = specials.of(centre, it -> service.equals(it.serviceId()));
        List<SpecialDayView> there = specials.of(
                centre,
                it -> place != null
                        && place.equals(it.placeId())
                        && own.stream().noneMatch(one -> one.covers(it.firstDay()) && one.covers(it.lastDay())));
        List<SpecialDayView> all = new ArrayList<>(own);
        all.addAll(there);
        return new Timetable(hours, recurrences, calendar, all, zone);
    }

    /** The calendar of the days around, as {@link Timetable} uses it. */
    public WorkingCalendar calendar() {
        return calendar;
    }

    /** The region's day at that moment. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
