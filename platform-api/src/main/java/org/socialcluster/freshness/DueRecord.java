package org.socialcluster.freshness;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.ConfirmationState;
import org.socialcluster.shared.ListingKind;

/**
 * A record that is to be confirmed.
 *
 * @param aspect what of it is asked about
 * @param beside whose it is, where that is somebody else; null otherwise
 * @param confirmed when {@code aspect} was last said to be true; null for never
 * @param daysLate whole days since it was to be confirmed
 * @param demand how often people asked for what it answers in the last weeks
 * @param version of the record
 */
public record DueRecord(
        ListingKind kind,
        UUID id,
        Aspect aspect,
        String name,
        @Nullable String beside,
        @Nullable OffsetDateTime confirmed,
        ConfirmationState state,
        int daysLate,
        int demand,
        long version) {
    /** What is asked about. */
    public enum Aspect {
        /** All of the record. */
        RECORD,
        /** Whether there is room: that changes sooner than the rest. */
        ROOM
    }
}
