package org.socialcluster.events;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.ListingStatus;

/** The dates of one event: by its rule, with what is said of single ones. */
public final class EventDates {
    /** So far ahead dates are counted out: an event until further notice has no last one. */
    static final int DAYS_AHEAD = 400;

    private final EventDraft event;
    private final ZoneId zone;
    private final @Nullable Recurrence rule;
    private final Map<LocalDateTime, EventDraft.Occurrence> exceptions = new HashMap<>();
    private @Nullable LocalDate closedUntil;
    private @Nullable LocalDateTime closedFrom;
    private @Nullable String closedReason;

    private EventDates(EventDraft event, ZoneId zone) {
        this.event = event;
        this.zone = zone;
        this.rule = event.rrule() == null ? null : Recurrence.of(event.rrule(), zone);
        event.occurrences().forEach(it -> exceptions.put(it.original(), it));
    }

    /** The dates of what somebody writes.
     *
     * @throws org.socialcluster.shared.Problem {@code invalid-input} for a rule that cannot be read */
    public static EventDates of(EventDraft event, ZoneId zone) {
        return new EventDates(event, zone);
    }

    /** The dates of an event as it stands: a closure calls them off up to its last day. */
    public static EventDates of(EventView event, ZoneId zone) {
        EventDates dates = new EventDates(event.draft(), zone);
        if (event.status() == ListingStatus.CLOSED) {
            dates.closedUntil = event.closedUntil() == null ? LocalDate.MAX : event.closedUntil();
            dates.closedFrom = event.updatedAt().atZoneSameInstant(zone).toLocalDateTime();
            dates.closedReason = event.closedReason();
        }
        return dates;
    }

    /** All dates by a rule that ends, or the first years of one that does not.
     *
     * @throws org.socialcluster.shared.Problem {@code invalid-input} for a rule that gives none, or absurdly many */
    public static List<LocalDateTime> planned(LocalDateTime first, String rrule, ZoneId zone) {
        return Recurrence.of(rrule, zone).all(first);
    }

    /** The first dates that are not over at a moment.
     *
     * @param most how many at most */
    public List<EventDate> next(LocalDateTime now, int most) {
        return between(now, now.plusDays(DAYS_AHEAD)).stream().limit(most).toList();
    }

    /** The dates of which any part lies within a time, by their beginning.
     *
     * @param from local
     * @param to not any more */
    public List<EventDate> between(LocalDateTime from, LocalDateTime to) {
        List<EventDate> dates = new ArrayList<>();
        for (LocalDateTime original : planned(from.minus(event.length()), to)) {
            if (!exceptions.containsKey(original)) {
                dates.add(date(original, original, event.length(), DateState.PLANNED, null));
            }
        }
        exceptions.values().stream().map(this::date).forEach(dates::add);
        return dates.stream()
                .filter(it -> it.ends()
                                .atZoneSameInstant(zone)
                                .toLocalDateTime()
                                .isAfter(from)
                        && it.starts().atZoneSameInstant(zone).toLocalDateTime().isBefore(to))
                .sorted(Comparator.comparing(EventDate::starts).thenComparing(EventDate::original))
                .toList();
    }

    /** Whether the rule has such a date, whatever became of it. */
    boolean has(LocalDateTime original) {
        return planned(original, original.plusSeconds(1)).contains(original);
    }

    /** Local end of the last date; null: until further notice. */
    @Nullable
    LocalDateTime endsBy() {
        if (rule != null && rule.endless()) {
            return null;
        }
        List<LocalDateTime> planned = rule == null ? List.of(event.starts()) : rule.all(event.starts());
        return Stream.concat(
                        planned.stream().map(it -> it.plus(event.length())),
                        exceptions.values().stream().map(it -> start(it).plus(length(it))))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether no date takes place any more, as far as anybody knows. */
    boolean isOff() {
        return event.cancelledReason() != null || LocalDate.MAX.equals(closedUntil);
    }

    /** What is said of a single date, by its key. */
    EventDraft.@Nullable Occurrence exception(LocalDateTime original) {
        return exceptions.get(original);
    }

    /** Dates that the rule has and that do not take place, by their keys. */
    List<LocalDateTime> calledOff() {
        List<LocalDateTime> dates = new ArrayList<>();
        if (closedFrom != null && closedUntil != null && !LocalDate.MAX.equals(closedUntil)) {
            planned(closedFrom, closedUntil.plusDays(1).atStartOfDay()).stream()
                    .filter(it -> !exceptions.containsKey(it))
                    .forEach(dates::add);
        }
        exceptions.values().stream()
                .filter(it ->
                        it.state() == DateState.CANCELLED || (it.state() == DateState.MOVED && isClosed(start(it))))
                .map(EventDraft.Occurrence::original)
                .forEach(dates::add);
        return dates.stream().sorted().toList();
    }

    /** Exceptions of a kind that do take place. */
    List<EventDate> excepted(DateState state) {
        return exceptions.values().stream()
                .filter(it -> it.state() == state && !isClosed(start(it)))
                .map(this::date)
                .sorted(Comparator.comparing(EventDate::original))
                .toList();
    }

    @Nullable
    Recurrence rule() {
        return rule;
    }

    private List<LocalDateTime> planned(LocalDateTime from, LocalDateTime to) {
        if (rule != null) {
            return rule.dates(event.starts(), from, to);
        }
        boolean within = !event.starts().isBefore(from) && event.starts().isBefore(to);
        return within ? List.of(event.starts()) : List.of();
    }

    private EventDate date(EventDraft.Occurrence exception) {
        return date(exception.original(), start(exception), length(exception), exception.state(), exception.note());
    }

    private static LocalDateTime start(EventDraft.Occurrence exception) {
        return Objects.requireNonNullElse(exception.starts(), exception.original());
    }

    private Duration length(EventDraft.Occurrence exception) {
        return exception.ends() == null ? event.length() : Duration.between(start(exception), exception.ends());
    }

    private EventDate date(
            LocalDateTime original, LocalDateTime starts, Duration length, DateState state, @Nullable String note) {
        boolean off = event.cancelledReason() != null;
        boolean closed = isClosed(starts);
        return new EventDate(
                original,
                starts.atZone(zone).toOffsetDateTime(),
                starts.plus(length).atZone(zone).toOffsetDateTime(),
                off || closed ? DateState.CANCELLED : state,
                off ? event.cancelledReason() : closed && state != DateState.CANCELLED ? closedReason : note);
    }

    /** What was before the closure did take place. */
    private boolean isClosed(LocalDateTime starts) {
        return closedUntil != null
                && closedFrom != null
                && !starts.toLocalDate().isAfter(closedUntil)
                && !starts.isBefore(closedFrom);
    }
}
