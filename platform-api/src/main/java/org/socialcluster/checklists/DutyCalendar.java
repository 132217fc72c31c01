package org.socialcluster.checklists;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.socialcluster.shared.CalendarFile;

/**
 * Deadlines of a list for somebody's own calendar: a day each, with an alarm at nine in the morning, three days before and
 * on the day. It never holds the key of the list: calendars are shared.
 */
public final class DutyCalendar {
    private static final Duration THREE_DAYS_BEFORE_AT_NINE = Duration.ofHours(9 - 3 * 24L);
    private static final Duration ON_THE_DAY_AT_NINE = Duration.ofHours(9);

    private final CalendarFile file;

    /** What the calendar says of a deadline.
     *
     * @param address of the step in the route, absolute */
    public record Words(String summary, String description, String address) {}

    /** @param name of the calendar, as people see it in their list */
    public DutyCalendar(String name, ZoneId zone) {
        this.file = new CalendarFile("Сроки", name, zone);
    }

    /** Adds a deadline.
     *
     * @param list whose clock it is: the entry keeps its name in all programs, whatever becomes of it
     * @param version of the route: with the clock's own revision it tells which of two states is the newer one */
    public DutyCalendar add(ChecklistId list, int version, Checklist.Clock clock, Due due, Words words) {
        ParameterList dates = new ParameterList(List.of(Value.DATE));
        PropertyList properties = new PropertyList(List.of(
                new Uid(name(list, clock).toString()),
                new DtStamp(clock.setAt()),
                new LastModified(clock.setAt()),
                new Sequence(version + clock.revision()),
                new Summary(words.summary()),
                new Description(words.description()),
                new Url(URI.create(words.address())),
                new DtStart<LocalDate>(dates, due.day()),
                new DtEnd<LocalDate>(dates, due.day().plusDays(1)),
                ImmutableTransp.TRANSPARENT));
        List<VAlarm> alarms = Stream.of(THREE_DAYS_BEFORE_AT_NINE, ON_THE_DAY_AT_NINE)
                .map(it -> alarm(it, words.summary()))
                .toList();
        file.add(List.of(new VEvent(properties, new ComponentList<>(alarms))));
        return this;
    }

    public String text() {
        return file.text();
    }

    private static UUID name(ChecklistId list, Checklist.Clock clock) {
        return UUID.nameUUIDFromBytes((list + "/" + clock.step()).getBytes(StandardCharsets.UTF_8));
    }

    private static VAlarm alarm(Duration when, String words) {
        return new VAlarm(
                new PropertyList(List.of(ImmutableAction.DISPLAY, new Trigger(when), new Description(words))));
    }
}
