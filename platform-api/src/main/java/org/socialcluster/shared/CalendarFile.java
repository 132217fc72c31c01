package org.socialcluster.shared;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A calendar that other programs subscribe to: RFC 5545. */
public final class CalendarFile {
    /** As HTTP names it. */
    public static final String TYPE = "text/calendar;charset=utf-8";

    /** A Cyrillic letter takes two of the 75 bytes that a line may have. */
    private static final int LINE = 37;

    private static final Duration ASK_AGAIN = Duration.ofHours(6);

    private final PropertyList properties;
    private final List<CalendarComponent> components = new ArrayList<>();

    /** @param about what is in it, as one word of our name for programs
     * @param name of the calendar, as people see it in their list */
    public CalendarFile(String about, String name, ZoneId zone) {
        this.properties = new PropertyList(List.of(
                new ProdId("-//Социальный кластер//" + about + "//RU"),
                ImmutableVersion.VERSION_2_0,
                ImmutableCalScale.GREGORIAN,
                new XProperty("X-WR-CALNAME", name),
                new XProperty("X-WR-TIMEZONE", zone.getId()),
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), ASK_AGAIN)));
    }

    public void add(Collection<? extends CalendarComponent> more) {
        components.addAll(more);
    }

    /** The calendar as text. */
    public String text() {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(true, LINE).output(new Calendar(properties, new ComponentList<>(components)), text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
