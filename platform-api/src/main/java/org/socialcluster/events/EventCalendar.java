package org.socialcluster.events;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.socialcluster.shared.CalendarFile;

/** Events as a calendar that other programs subscribe to: times in the region's zone with its rules. */
public final class EventCalendar {
    private final ZoneId zone;
    private final CalendarFile file;

    /** What a calendar says of an event beside its own words.
     *
     * @param address of its page, absolute
     * @param categories its kind and needs in words
     * @param place where, in words; empty for nowhere said
     * @param note to stand below its description; empty for nothing */
    public record Words(String address, List<String> categories, String place, String note) {}

    /** @param name of the calendar, as people see it in their list */
    public EventCalendar(String name, ZoneId zone) {
        this.zone = zone;
        this.file = new CalendarFile("События", name, zone);
        file.add(List.of(timeZone(zone)));
    }

    /** Adds an event with all its dates, and each moved date of it. */
    public EventCalendar add(EventView event, Words words) {
        file.add(new CalendarEntries(event, words, zone).all());
        return this;
    }

    /** The calendar as text. */
    public String text() {
        return file.text();
    }

    /** From the library's own tables: it must not ask the net for newer ones. */
    private static VTimeZone timeZone(ZoneId zone) {
        return Objects.requireNonNull(Zones.REGISTRY.getTimeZone(zone.getId()), zone::getId)
                .getVTimeZone();
    }

    /** The tables are read once; they cost more than a calendar. */
    private static final class Zones {
        static final TimeZoneRegistry REGISTRY =
                TimeZoneRegistryFactory.getInstance().createRegistry();
    }

    /** So far back a calendar still shows what is over. */
    public static LocalDateTime since(LocalDateTime now) {
        return now.minusMonths(1);
    }
}
