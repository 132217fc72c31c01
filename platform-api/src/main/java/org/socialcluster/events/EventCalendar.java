package org.socialcluster.events;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Events as a calendar that other programs subscribe to: RFC 5545, times in the region's zone with its rules. */
public final class EventCalendar {
    /** As HTTP names it. */
    public static final String TYPE = "text/calendar;charset=utf-8";

    private static final String PRODUCT = "-//Социальный кластер//События//RU";

    /** A Cyrillic letter takes two of the 75 bytes that a line may have. */
    private static final int LINE = 37;

    private static final Duration ASK_AGAIN = Duration.ofHours(6);

    private final ZoneId zone;
    private final PropertyList properties;
    private final List<CalendarComponent> components = new ArrayList<>();

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
        this.properties = new PropertyList(List.of(
                new ProdId(PRODUCT),
                ImmutableVersion.VERSION_2_0,
                ImmutableCalScale.GREGORIAN,
                new XProperty("X-WR-CALNAME", name),
                new XProperty("X-WR-TIMEZONE", zone.getId()),
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), ASK_AGAIN)));
        components.add(timeZone(zone));
    }

    /** Adds an event with all its dates, and each moved date of it. */
    public EventCalendar add(EventView event, Words words) {
        components.addAll(new CalendarEntries(event, words, zone).all());
        return this;
    }

    Calendar calendar() {
        return new Calendar(properties, new ComponentList<>(components));
    }

    /** The calendar as text. */
    public String text() {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(true, LINE).output(calendar(), text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
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
