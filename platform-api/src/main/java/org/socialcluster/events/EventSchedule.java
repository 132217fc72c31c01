package org.socialcluster.events;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.PlaceId;

/** What of an event calendars must take anew when it changes (RFC 5545, 3.8.7.4). */
record EventSchedule(
        LocalDateTime starts,
        LocalDateTime ends,
        @Nullable String rrule,
        List<EventDraft.Occurrence> occurrences,
        @Nullable String cancelledReason,
        EventFormat format,
        @Nullable PlaceId place,
        @Nullable String placeText) {
    static EventSchedule of(EventDraft draft) {
        return new EventSchedule(
                draft.starts(),
                draft.ends(),
                draft.rrule(),
                draft.occurrences(),
                draft.cancelledReason(),
                draft.format(),
                draft.placeId(),
                draft.placeText());
    }
}
