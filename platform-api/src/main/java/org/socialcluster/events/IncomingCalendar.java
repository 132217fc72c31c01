package org.socialcluster.events;

import java.io.IOException;
import java.io.StringReader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.socialcluster.shared.Problem;

/** Somebody else's calendar, read event by event: what cannot be taken of one says nothing of the others. */
final class IncomingCalendar {
    static final int MOST_EVENTS = 2000;

    /** Single dates of all events together. */
    static final int MOST_DATES = 10_000;

    private IncomingCalendar() {}

    /** @throws Problem {@code invalid-input} at the field {@code url} for what is no calendar at all */
    static List<IncomingEvent> read(String text, ZoneId zone) {
        if (!text.stripLeading().startsWith("BEGIN:VCALENDAR") && !text.startsWith("\uFEFFBEGIN:VCALENDAR")) {
            throw Problem.ofField("url", "calendar.none");
        }
        Map<String, List<VEvent>> byUid = new LinkedHashMap<>();
        for (VEvent event : parsed(text.replaceFirst("^\\uFEFF", "")).<VEvent>getComponents("VEVENT")) {
            event.getProperty(Property.UID)
                    .map(Property::getValue)
                    .filter(it -> !it.isBlank() && it.length() <= 500)
                    .ifPresent(uid ->
                            byUid.computeIfAbsent(uid, it -> new ArrayList<>()).add(event));
        }
        if (byUid.size() > MOST_EVENTS) {
            throw Problem.ofField("url", "calendar.many", MOST_EVENTS);
        }
        List<IncomingReader> readers = byUid.entrySet().stream()
                .map(it -> new IncomingReader(zone, it.getKey(), it.getValue()))
                .toList();
        if (readers.stream().mapToLong(IncomingReader::dates).sum() > MOST_DATES) {
            throw Problem.ofField("url", "calendar.many-dates-all", MOST_DATES);
        }
        return readers.stream().map(IncomingReader::event).toList();
    }

    private static Calendar parsed(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (ParserException broken) {
            throw Problem.ofField("url", "calendar.broken", String.valueOf(broken.getLineNo()));
        } catch (IOException | RuntimeException broken) {
            throw Problem.ofField("url", "calendar.none");
        }
    }
}
