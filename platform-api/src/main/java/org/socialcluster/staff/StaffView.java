package org.socialcluster.staff;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Listed;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.OpeningHours;

/**
 * Somebody on the staff; fields of {@link StaffDraft} mean the same.
 *
 * @param slug made from the first position, stays when that changes
 * @param displayName null for visitors unless the person has agreed
 * @param consent what the person has agreed to, and who wrote that down; null for visitors
 * @param photo whether a picture of the person may be shown
 * @param substitute who stands in; null where nobody does, for visitors also where they do not see that person
 * @param lastConfirmed when somebody of the centre last said that all of it is true; null: never
 * @param lastConfirmedBy who; null for visitors
 * @param version counts changes; the {@code ETag} of the API
 */
public record StaffView(
        StaffId id,
        String slug,
        String position,
        @Nullable String displayName,
        @Nullable Recorded consent,
        boolean photo,
        List<OpeningHours> reception,
        List<String> languages,
        List<String> topics,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String room,
        @Nullable String note,
        @Nullable StaffId substituteId,
        @Nullable Substitute substitute,
        @Nullable LocalDate awayFrom,
        @Nullable LocalDate awayUntil,
        @Nullable Integer order,
        ListingStatus status,
        @Nullable String closedReason,
        @Nullable LocalDate closedUntil,
        @Nullable OffsetDateTime lastConfirmed,
        @Nullable String lastConfirmedBy,
        boolean demo,
        long version,
        OffsetDateTime updatedAt)
        implements Listed<StaffDraft> {

    /**
     * A consent as it was written down.
     *
     * @param recordedAt when somebody wrote it down here
     * @param recordedBy who; null for demonstration data
     */
    public record Recorded(
            boolean name,
            boolean photo,
            @Nullable LocalDate given,
            @Nullable OffsetDateTime recordedAt,
            @Nullable String recordedBy) {}

    /** Who stands in, as far as residents need it. */
    public record Substitute(
            String position,
            @Nullable String displayName,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String room) {}

    /** Whether the person is away on that day. */
    public boolean isAway(LocalDate day) {
        return awayFrom != null && !day.isBefore(awayFrom) && (awayUntil == null || !day.isAfter(awayUntil));
    }

    @Override
    public StaffDraft draft() {
        return new StaffDraft(
                position,
                displayName,
                consent == null ? null : new StaffDraft.Consent(consent.name(), consent.photo(), consent.given()),
                reception,
                languages,
                topics,
                phone,
                email,
                room,
                note,
                substituteId,
                awayFrom,
                awayUntil,
                order);
    }
}
