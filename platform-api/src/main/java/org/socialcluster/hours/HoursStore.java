package org.socialcluster.hours;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StoredJson;

/** The calendar and the special days as everybody may know them, in one statement. */
@ApplicationScoped
class HoursStore {
    @PersistenceContext
    EntityManager em;

    /** A special day with its centre. */
    private record Special(
            @JsonProperty("centre_id") UUID centreId,
            UUID id,
            @JsonProperty("place_id") @Nullable UUID placeId,
            @JsonProperty("service_id") @Nullable UUID serviceId,
            @JsonProperty("first_day") LocalDate firstDay,
            @JsonProperty("last_day") LocalDate lastDay,
            List<DayHours> hours,
            String reason,
            long version) {
        SpecialDayView day() {
            return new SpecialDayView(
                    new SpecialDayId(id), placeId, serviceId, firstDay, lastDay, hours, reason, version);
        }
    }

    private record Day(
            LocalDate day,
            CalendarDay.Kind kind,
            @Nullable String name,
            @JsonProperty("instead_of") @Nullable LocalDate insteadOf) {}

    Timetables of(Collection<CentreId> centres, LocalDate first, LocalDate last) {
        return Row.of(em.createNativeQuery("""
                                select r.time_zone,
                                       (select coalesce(jsonb_agg(d), '[]') from published_calendar_day d where d.day between ?1 and ?2)::text,
                                       array(select year::text from published_calendar_year where complete),
                                       (select coalesce(jsonb_agg(s), '[]') from published_special_day s
                                         where s.centre_id = any (cast(?3 as uuid[])) and s.last_day >= ?1 and s.first_day <= ?2)::text
                                  from published_region r
                                """)
                        .setParameter(1, first)
                        .setParameter(2, last)
                        .setParameter(3, array(centres)))
                .map(HoursStore::timetables)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no region pack is loaded"));
    }

    WorkingCalendar calendar() {
        return Row.of(em.createNativeQuery("""
                        select (select coalesce(jsonb_agg(d), '[]') from published_calendar_day d)::text,
                               array(select year::text from published_calendar_year where complete)
                        """))
                .map(row -> calendar(row.text(0), row.texts(1)))
                .findFirst()
                .orElseThrow();
    }

    private static Timetables timetables(Row row) {
        Timetables.Specials specials = new Timetables.Specials();
        for (Special one : StoredJson.read(row.text(3), Special[].class)) {
            specials.add(new CentreId(one.centreId()), one.day());
        }
        return new Timetables(calendar(row.text(1), row.texts(2)), specials, ZoneId.of(row.text(0)));
    }

    private static WorkingCalendar calendar(String days, List<String> completeYears) {
        return new WorkingCalendar(
                Arrays.stream(StoredJson.read(days, Day[].class))
                        .map(it -> new CalendarDay(it.day(), it.kind(), it.name(), it.insteadOf()))
                        .toList(),
                completeYears.stream().map(Integer::valueOf).toList());
    }

    private static String array(Collection<CentreId> centres) {
        return "{" + String.join(",", centres.stream().map(CentreId::toString).toList()) + "}";
    }
}
