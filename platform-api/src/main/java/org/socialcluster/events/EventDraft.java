package org.socialcluster.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceDraft.Contact;
import org.socialcluster.shared.Plain;
import org.socialcluster.shared.PlainText;

/**
 * What somebody writes of an event. Times are local, of the region's zone. Codes are those of {@code GET /api/needs} and
 * {@code GET /api/taxonomies}.
 *
 * @param needs codes of needs it answers, the most important first
 * @param audience codes of {@code recipient_categories}: for whom
 * @param providerId who holds it; null: the centre itself
 * @param placeId the place of the centre where it is held; null with {@code ONLINE} and elsewhere
 * @param placeText where, when that is none of the places of the centre
 * @param onlineUrl where to join, or to read more
 * @param starts beginning of the first date
 * @param ends end of the first date
 * @param allDay from midnight to midnight
 * @param rrule RFC 5545 rule by which it returns, e.g. {@code FREQ=WEEKLY;BYDAY=TU;COUNT=8}; null: once. Without
 *     {@code COUNT} and {@code UNTIL}: until further notice
 * @param occurrences single dates that are not as the rule says
 * @param cancelledReason why none of its dates takes place any more, in words for residents; null: it takes place
 * @param languages codes of {@code languages}
 * @param capacity how many people there is room for on each date; null: as many as come
 * @param registration whether people are asked to put down their names
 * @param contacts whom to ask about it; empty: who holds it
 */
public record EventDraft(
        @NotBlank @Size(max = 300) @Plain String name,
        @NotNull @Size(max = 4000) @PlainText String description,
        @NotNull EventKind kind,
        @NotNull @Size(max = 20) List<String> needs,
        @NotNull @Size(max = 30) List<String> audience,
        @Nullable ProviderId providerId,
        @NotNull EventFormat format,
        @Nullable PlaceId placeId,
        @Nullable @Size(max = 300) @Plain String placeText,

        @Nullable @Size(max = 1000) @Pattern(regexp = WEB, message = "{listing.website}")
        String onlineUrl,

        @NotNull LocalDateTime starts,
        @NotNull LocalDateTime ends,
        boolean allDay,
        @Nullable @Size(max = 300) @Plain String rrule,
        @NotNull @Size(max = 400) List<@NotNull @Valid Occurrence> occurrences,
        @Nullable @Size(min = 1, max = 300) @Plain String cancelledReason,
        @NotNull @Valid ServiceDraft.Cost cost,
        @NotNull @Size(max = 20) List<String> languages,
        @Nullable @Min(1) @Max(100_000) Integer capacity,
        boolean registration,
        @NotNull @Size(max = 10) List<@NotNull @Valid Contact> contacts) {
    static final String WEB = "https?://[^\\s\\p{C}@/?#\"<>]+([/?#][^\\s\\p{C}\"<>]*)?";

    /** What was written before events had contacts of their own has none. */
    @SuppressWarnings("RedundantNullCheck")
    public EventDraft {
        contacts = contacts == null ? List.of() : contacts;
    }

    /**
     * A single date that is not as the rule says.
     *
     * @param original the date by the rule; of an added one: its beginning
     * @param state {@code CANCELLED}, {@code MOVED} or {@code ADDED}
     * @param starts when it begins instead; only with {@code MOVED}
     * @param ends when it ends then; null: it lasts as long as the others; only with {@code MOVED}
     * @param note why, in words for residents
     */
    public record Occurrence(
            @NotNull LocalDateTime original,
            @NotNull DateState state,
            @Nullable LocalDateTime starts,
            @Nullable LocalDateTime ends,
            @Nullable @Size(max = 300) @Plain String note) {}

    /** How long each date lasts, by the clock on the wall. */
    Duration length() {
        return Duration.between(starts, ends);
    }
}
