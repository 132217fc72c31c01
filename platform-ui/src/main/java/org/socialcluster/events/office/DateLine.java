package org.socialcluster.events.office;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.DateState;
import org.socialcluster.events.EventDraft;
import org.socialcluster.shared.Problem;

/**
 * A single date as its row shows it, all of it text that the browser can keep.
 *
 * @param day of the date by the rule; of an added one: its day
 * @param state name of {@link DateState}
 * @param newDay where it moved; empty unless it moved
 * @param time when it begins instead, as typed; empty: at the usual time
 */
public record DateLine(String day, String state, String newDay, String time, String note) {
    static DateLine of(EventDraft.Occurrence date) {
        LocalDateTime starts = date.starts();
        LocalDateTime moment = starts == null ? date.original() : starts;
        boolean timed = date.state() != DateState.CANCELLED;
        return new DateLine(
                date.original().toLocalDate().toString(),
                date.state().name(),
                starts == null ? "" : starts.toLocalDate().toString(),
                timed ? Moments.clock(moment.toLocalTime()) : "",
                date.note() == null ? "" : date.note());
    }

    /** The date for the service.
     *
     * @param field path of this line in the service's input
     * @param usual when the event begins
     * @param known the same date as it was stored: its length is kept
     * @throws Problem {@code invalid-input} for what cannot be read */
    EventDraft.Occurrence occurrence(String field, LocalTime usual, EventDraft.@Nullable Occurrence known) {
        DateState what = DateState.valueOf(state);
        if (day.isEmpty()) {
            throw Problem.ofField(field + ".original", "event.day");
        }
        if (what == DateState.MOVED && newDay.isEmpty()) {
            throw Problem.ofField(field + ".starts", "event.day");
        }
        LocalTime begins = time.isBlank() ? usual : Moments.time(field + ".starts", time);
        LocalDate by = LocalDate.parse(day);
        LocalDateTime starts = what == DateState.MOVED ? LocalDate.parse(newDay).atTime(begins) : null;
        LocalDateTime ends = known != null && starts != null && starts.equals(known.starts()) ? known.ends() : null;
        return new EventDraft.Occurrence(
                by.atTime(what == DateState.ADDED ? begins : usual),
                what,
                starts,
                ends,
                note.isBlank() ? null : note.strip());
    }
}
