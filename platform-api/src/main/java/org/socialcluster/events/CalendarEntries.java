package org.socialcluster.events;

import java.net.URI;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Contact;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.RDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.socialcluster.services.ServiceView;

/**
 * One event as components of a calendar: the series, and one more for each moved date. A called-off date is left out of the
 * series ({@code EXDATE}); what is called off as a whole stays in the calendar, marked so.
 */
final class CalendarEntries {
    private final EventView event;
    private final EventCalendar.Words words;
    private final ZoneId zone;
    private final EventDates dates;

    CalendarEntries(EventView event, EventCalendar.Words words, ZoneId zone) {
        this.event = event;
        this.words = words;
        this.zone = zone;
        this.dates = EventDates.of(event, zone);
    }

    List<VEvent> all() {
        EventDraft.Occurrence only = dates.exception(event.starts());
        List<VEvent> entries = new ArrayList<>();
        if (event.rrule() == null && event.occurrences().size() == 1 && only != null) {
            EventDate moved = dates.between(LocalDateTime.MIN.plusYears(1), LocalDateTime.MAX.minusYears(1))
                    .get(0);
            entries.add(entry(moved.starts(), moved.ends(), moved.takesPlace(), List.of()));
            return entries;
        }
        entries.add(series());
        if (!dates.isOff()) {
            dates.excepted(DateState.MOVED).stream().map(this::moved).forEach(entries::add);
        }
        return entries;
    }

    private VEvent series() {
        List<Property> repeated = new ArrayList<>();
        Recurrence rule = dates.rule();
        if (rule != null) {
            repeated.add(new RRule<>(rule.inCalendar(zone, event.allDay())));
        }
        List<LocalDateTime> off = dates.isOff() ? List.of() : dates.calledOff();
        if (!off.isEmpty()) {
            repeated.add(new ExDate<>(kind(), moments(off)));
        }
        List<LocalDateTime> added = dates.excepted(DateState.ADDED).stream()
                .map(EventDate::original)
                .toList();
        if (!added.isEmpty()) {
            repeated.add(new RDate<>(kind(), moments(added)));
        }
        return entry(offset(event.starts()), offset(event.ends()), !dates.isOff(), repeated);
    }

    private VEvent moved(EventDate date) {
        return entry(
                date.starts(), date.ends(), true, List.of(new RecurrenceId<>(kind(), moment(offset(date.original())))));
    }

    private VEvent entry(OffsetDateTime starts, OffsetDateTime ends, boolean takesPlace, List<Property> repeated) {
        List<Property> all = described();
        all.add(new DtStart<>(kind(), moment(starts)));
        all.add(new DtEnd<>(kind(), moment(ends)));
        all.add(takesPlace ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED);
        all.addAll(repeated);
        return new VEvent(new PropertyList(all));
    }

    private List<Property> described() {
        List<Property> all = new ArrayList<>(List.of(
                new Uid(event.id().toString()),
                new DtStamp(event.updatedAt().toInstant()),
                new Created(event.createdAt().toInstant()),
                new LastModified(event.updatedAt().toInstant()),
                new Sequence(event.sequence()),
                new Summary(event.name()),
                new Url(URI.create(words.address())),
                new Categories(new TextList(words.categories()))));
        String text = (event.description().strip() + "\n\n" + words.note()).strip();
        if (!text.isEmpty()) {
            all.add(new Description(text));
        }
        if (!words.place().isEmpty()) {
            all.add(new Location(words.place()));
        }
        ServiceView.Site place = event.place();
        if (place != null && place.latitude() != null && place.longitude() != null) {
            all.add(new Geo(place.latitude(), Objects.requireNonNull(place.longitude())));
        }
        event.whomToAsk()
                .forEach(it -> all.add(new Contact(Stream.of(it.phone(), it.email(), it.note())
                        .filter(word -> word != null && !word.isBlank())
                        .collect(Collectors.joining(", ")))));
        return all;
    }

    /** What stands beside a list of dates: their kind and zone. */
    private ParameterList kind() {
        return new ParameterList(List.of(event.allDay() ? Value.DATE : new TzId(zone.getId())));
    }

    private DateList<Temporal> moments(List<LocalDateTime> local) {
        return new DateList<>(local.stream().map(it -> moment(offset(it))).toList());
    }

    private OffsetDateTime offset(LocalDateTime local) {
        return local.atZone(zone).toOffsetDateTime();
    }

    /** The library writes times with a zone by rules of its own, which are an hour off for the Urals: ours are local. */
    private Temporal moment(OffsetDateTime moment) {
        LocalDateTime local = moment.atZoneSameInstant(zone).toLocalDateTime();
        return event.allDay() ? local.toLocalDate() : local;
    }
}
