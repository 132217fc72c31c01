package org.socialcluster.events;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;

/** What can be wrong with the times of a draft. */
final class EventTimes {
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("ru"));

    private final EventDraft draft;
    private final ZoneId zone;
    private final List<FieldError> errors = new ArrayList<>();

    private EventTimes(EventDraft draft, ZoneId zone) {
        this.draft = draft;
        this.zone = zone;
    }

    static List<FieldError> errors(EventDraft draft, ZoneId zone) {
        EventTimes times = new EventTimes(draft, zone);
        times.span(draft.starts(), draft.ends(), "starts", "ends");
        // A rule cannot be counted from a beginning that is none.
        if (times.errors.isEmpty() && times.rule()) {
            times.exceptions();
        }
        return times.errors;
    }

    private void span(LocalDateTime starts, LocalDateTime ends, String startField, String endField) {
        moment(starts, startField);
        moment(ends, endField);
        if (!errors.isEmpty()) {
            return;
        }
        if (!ends.isAfter(starts)) {
            wrong(endField, "event.ends");
        } else if (Duration.between(starts, ends).compareTo(LONGEST) > 0) {
            wrong(endField, "event.long", LONGEST.toDays());
        } else if (draft.allDay() && !(isMidnight(starts) && isMidnight(ends))) {
            wrong(endField, "event.whole-days");
        }
    }

    private void moment(LocalDateTime moment, String field) {
        if (moment.getYear() < EARLIEST_YEAR || moment.getYear() > LATEST_YEAR) {
            wrong(field, "event.year", String.valueOf(EARLIEST_YEAR), String.valueOf(LATEST_YEAR));
        } else if (!moment.truncatedTo(ChronoUnit.MINUTES).equals(moment)) {
            wrong(field, "event.minutes");
        }
    }

    private boolean rule() {
        try {
            Recurrence rule = EventDates.of(draft, zone).rule();
            if (rule != null) {
                LocalDateTime first = rule.all(draft.starts()).get(0);
                if (!first.equals(draft.starts())) {
                    wrong("rrule", "event.rule-first", DAY.format(first), DAY.format(draft.starts()));
                }
            }
        } catch (Problem refused) {
            errors.add(new FieldError("rrule", String.valueOf(refused.getMessage())));
        }
        return errors.isEmpty();
    }

    private void exceptions() {
        Set<LocalDateTime> seen = new HashSet<>();
        EventDates dates = EventDates.of(draft, zone);
        for (int at = 0; at < draft.occurrences().size(); at++) {
            EventDraft.Occurrence date = draft.occurrences().get(at);
            String field = "occurrences[" + at + "].";
            if (!seen.add(date.original())) {
                wrong(field + "original", "event.date-again");
            } else if (date.state() == DateState.PLANNED) {
                wrong(field + "state", "event.date-state");
            } else if (dates.has(date.original()) == (date.state() == DateState.ADDED)) {
                wrong(field + "original", date.state() == DateState.ADDED ? "event.date-known" : "event.date-unknown");
            }
            times(date, field);
        }
    }

    private void times(EventDraft.Occurrence date, String field) {
        if (date.state() == DateState.MOVED && date.starts() != null) {
            LocalDateTime ends = date.ends() == null ? date.starts().plus(draft.length()) : date.ends();
            new EventTimes(draft, zone).spanInto(errors, date.starts(), ends, field);
        } else if (date.state() == DateState.MOVED) {
            wrong(field + "starts", "event.date-starts");
        } else if (date.starts() != null || date.ends() != null) {
            wrong(field + "starts", "event.date-only-moved");
        } else if (date.state() == DateState.ADDED) {
            moment(date.original(), field + "original");
        }
    }

    private void spanInto(List<FieldError> all, LocalDateTime starts, LocalDateTime ends, String field) {
        span(starts, ends, field + "starts", field + "ends");
        all.addAll(errors);
    }

    private static boolean isMidnight(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private void wrong(String field, String text, Object... arguments) {
        errors.add(FieldError.of(field, text, arguments));
    }
}
