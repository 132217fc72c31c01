package org.socialcluster.events;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateListProperty;
import net.fortuna.ical4j.model.property.DateProperty;
import org.jspecify.annotations.Nullable;
import org.socialcluster.services.CostKind;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.shared.Problem;

/** One event of somebody else's calendar: the series and its single dates become a draft of ours, in the region's time. */
final class IncomingReader {
    private static final Duration USUAL = Duration.ofHours(1);
    /** As many single dates as an event may have here. */
    static final int MOST_DATES = Recurrence.MOST_DATES;

    private static final int NAME = 300;
    private static final int DESCRIPTION = 4000;

    private final ZoneId zone;
    private final String uid;
    private final List<VEvent> parts;

    IncomingReader(ZoneId zone, String uid, List<VEvent> parts) {
        this.zone = zone;
        this.uid = uid;
        this.parts = parts;
    }

    IncomingEvent event() {
        VEvent series = parts.stream()
                .filter(it -> it.getProperty(Property.RECURRENCE_ID).isEmpty())
                .findFirst()
                .orElse(null);
        String name = series == null ? "" : line(text(series, Property.SUMMARY), NAME);
        try {
            if (dates() > MOST_DATES) {
                throw Problem.ofField("url", "calendar.many-dates", MOST_DATES);
            }
            if (series == null || name.isEmpty()) {
                throw refusal(series == null ? "calendar.no-series" : "calendar.no-name");
            }
            return new IncomingEvent(uid, name, draft(series, name), "");
        } catch (Problem refused) {
            return new IncomingEvent(uid, name.isEmpty() ? uid : name, null, String.valueOf(refused.getMessage()));
        } catch (DateTimeException | IllegalArgumentException | ClassCastException unreadable) {
            return new IncomingEvent(uid, name.isEmpty() ? uid : name, null, Problem.text("calendar.no-time"));
        }
    }

    /** How many single dates it names: they are counted before any is looked at. */
    int dates() {
        int named = parts.stream()
                .flatMap(it -> Stream.of(Property.EXDATE, Property.RDATE)
                        .flatMap(list -> it.<Property>getProperties(list).stream()))
                .mapToInt(it -> it instanceof DateListProperty<?> dates
                        ? dates.getDates().size()
                        : 1)
                .sum();
        return named + parts.size() - 1;
    }

    private EventDraft draft(VEvent series, String name) {
        boolean allDay =
                date(series, Property.DTSTART).orElseThrow(() -> refusal("calendar.no-time")) instanceof LocalDate;
        LocalDateTime starts = local(series, Property.DTSTART).orElseThrow();
        LocalDateTime ends = ends(series, starts, allDay);
        String rule = rule(series, starts);
        List<EventDraft.Occurrence> dates = new ArrayList<>(occurrences(series, Duration.between(starts, ends)));
        if (rule != null) {
            LocalDateTime first = Recurrence.of(rule, zone).all(starts).get(0);
            if (!first.equals(starts)) {
                // Many programs count the beginning as a date, whatever the rule says.
                dates.add(new EventDraft.Occurrence(starts, DateState.ADDED, null, null, null));
                ends = first.plus(Duration.between(starts, ends));
                starts = first;
            }
        }
        EventDraft read = draft(series, name, starts, ends, allDay, rule, List.of());
        EventDates all = EventDates.of(read, zone);
        return draft(
                series,
                name,
                starts,
                ends,
                allDay,
                rule,
                dates.stream()
                        .filter(it -> all.has(it.original()) != (it.state() == DateState.ADDED))
                        .collect(Collectors.toMap(
                                EventDraft.Occurrence::original, it -> it, (one, other) -> other, LinkedHashMap::new))
                        .values()
                        .stream()
                        .sorted((one, other) -> one.original().compareTo(other.original()))
                        .toList());
    }

    private EventDraft draft(
            VEvent series,
            String name,
            LocalDateTime starts,
            LocalDateTime ends,
            boolean allDay,
            @Nullable String rule,
            List<EventDraft.Occurrence> dates) {
        String place = line(text(series, Property.LOCATION), NAME);
        boolean online = place.matches("(?i)https?://.*");
        String link = online ? place : text(series, Property.URL).strip();
        String words = block(text(series, Property.DESCRIPTION));
        return new EventDraft(
                name,
                words.isBlank() ? name : words,
                EventKind.OTHER,
                List.of(),
                List.of(),
                null,
                online ? EventFormat.ONLINE : EventFormat.ONSITE,
                null,
                online || place.isEmpty() ? null : place,
                link.matches(EventDraft.WEB) && link.length() <= 1000 ? link : null,
                starts,
                ends,
                allDay,
                rule,
                dates,
                isOff(series) ? Problem.text("calendar.cancelled") : null,
                new ServiceDraft.Cost(CostKind.PARTLY, Problem.text("calendar.cost")),
                List.of("ru"),
                null,
                false,
                List.of());
    }

    private LocalDateTime ends(VEvent series, LocalDateTime starts, boolean allDay) {
        LocalDateTime given = local(series, Property.DTEND)
                .orElseGet(() -> duration(series)
                        .map(it -> it instanceof Period days ? starts.plus(days) : starts.plus(it))
                        .orElse(allDay ? starts.plusDays(1) : starts.plus(USUAL)));
        if (given.equals(starts)) {
            return allDay ? starts.plusDays(1) : starts.plus(USUAL);
        }
        return given;
    }

    private static Optional<TemporalAmount> duration(VEvent series) {
        return series.<net.fortuna.ical4j.model.property.Duration>getProperty(Property.DURATION)
                .map(net.fortuna.ical4j.model.property.Duration::getDuration);
    }

    private @Nullable String rule(VEvent series, LocalDateTime starts) {
        List<Property> rules = series.getProperties(Property.RRULE);
        if (rules.size() > 1 || !series.getProperties("EXRULE").isEmpty()) {
            throw refusal("calendar.rules");
        }
        if (rules.isEmpty()) {
            return null;
        }
        LocalDateTime there = wall(series);
        if (!there.toLocalDate().equals(starts.toLocalDate())) {
            throw refusal("calendar.rule-zone");
        }
        return rules.get(0).getValue();
    }

    /** What its own clock shows. */
    private LocalDateTime wall(VEvent series) {
        Temporal date = date(series, Property.DTSTART).orElseThrow();
        return date instanceof ZonedDateTime zoned
                ? zoned.toLocalDateTime()
                : date instanceof OffsetDateTime utc ? utc.toLocalDateTime() : moment(date, null);
    }

    private List<EventDraft.Occurrence> occurrences(VEvent series, Duration length) {
        List<EventDraft.Occurrence> dates = new ArrayList<>();
        list(series, Property.EXDATE).forEach(it -> dates.add(cancelled(it)));
        list(series, Property.RDATE)
                .forEach(it -> dates.add(new EventDraft.Occurrence(it, DateState.ADDED, null, null, null)));
        for (VEvent part : parts) {
            local(part, Property.RECURRENCE_ID).ifPresent(original -> {
                LocalDateTime starts = local(part, Property.DTSTART).orElse(original);
                LocalDateTime ends = local(part, Property.DTEND).orElse(starts.plus(length));
                boolean same = Duration.between(starts, ends).equals(length);
                if (isOff(part)) {
                    dates.add(cancelled(original));
                } else if (!starts.equals(original) || !same) {
                    dates.add(new EventDraft.Occurrence(original, DateState.MOVED, starts, same ? null : ends, null));
                }
            });
        }
        return dates;
    }

    private static EventDraft.Occurrence cancelled(LocalDateTime original) {
        return new EventDraft.Occurrence(original, DateState.CANCELLED, null, null, null);
    }

    private static boolean isOff(VEvent event) {
        return text(event, Property.STATUS).equalsIgnoreCase("CANCELLED");
    }

    private List<LocalDateTime> list(VEvent event, String name) {
        List<LocalDateTime> all = new ArrayList<>();
        for (Property property : event.<Property>getProperties(name)) {
            if (property instanceof DateListProperty<?> dates) {
                String tzid = tzid(property);
                dates.getDates().forEach(it -> all.add(moment(it, tzid)));
            }
        }
        return all;
    }

    private Optional<LocalDateTime> local(VEvent event, String name) {
        return event.<Property>getProperty(name).flatMap(it -> date(event, name).map(date -> moment(date, tzid(it))));
    }

    private static Optional<Temporal> date(VEvent event, String name) {
        return event.<Property>getProperty(name)
                .map(it -> it instanceof DateProperty<?> date ? (Temporal) date.getDate() : null);
    }

    private static @Nullable String tzid(Property property) {
        return property.<Parameter>getParameter(Parameter.TZID)
                .map(Parameter::getValue)
                .orElse(null);
    }

    /** By the region's clock on the wall. The zone is Java's where it knows its name: the library's rules are not reliable. */
    private LocalDateTime moment(Temporal date, @Nullable String tzid) {
        LocalDateTime local;
        if (date instanceof LocalDate day) {
            local = day.atStartOfDay();
        } else if (date instanceof LocalDateTime floating) {
            local = floating;
        } else if (date instanceof ZonedDateTime zoned) {
            local = known(tzid)
                    .map(there -> zoned.toLocalDateTime().atZone(there))
                    .orElse(zoned)
                    .withZoneSameInstant(zone)
                    .toLocalDateTime();
        } else if (date instanceof OffsetDateTime utc) {
            local = utc.atZoneSameInstant(zone).toLocalDateTime();
        } else {
            local = LocalDateTime.ofInstant(Instant.from(date), zone);
        }
        return local.truncatedTo(ChronoUnit.MINUTES);
    }

    private static Optional<ZoneId> known(@Nullable String tzid) {
        return Optional.ofNullable(tzid)
                .map(it -> it.replace("\"", ""))
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of);
    }

    private static String text(VEvent event, String name) {
        return event.<Property>getProperty(name).map(Property::getValue).orElse("");
    }

    /** One line without invisible signs. */
    private static String line(String text, int longest) {
        String plain = text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return plain.length() > longest ? plain.substring(0, longest - 1) + "…" : plain;
    }

    private static String block(String text) {
        String plain = text.replace("\\n", "\n")
                .replaceAll("[[\\p{C}\\p{Zl}\\p{Zp}]&&[^\\r\\n\\t]]+", " ")
                .strip();
        return plain.length() > DESCRIPTION ? plain.substring(0, DESCRIPTION - 1) + "…" : plain;
    }

    private static Problem refusal(String text) {
        return Problem.ofField("url", text);
    }
}
