package org.socialcluster.office.records;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.batches.Picked;
import org.socialcluster.shared.ListingStatus;

/**
 * A record as its page needs it, whatever its kind.
 *
 * @param status null where the kind knows none
 * @param site where residents see it, e.g. {@code services/priem}
 * @param draft what people write of it
 * @param confirmed when somebody last said that all of it is true; null for never, and where nobody is asked
 */
public record Sheet<D>(
        UUID id,
        long version,
        String name,
        @Nullable ListingStatus status,
        @Nullable String closedReason,
        @Nullable LocalDate closedUntil,
        String site,
        D draft,
        OffsetDateTime updated,
        @Nullable OffsetDateTime confirmed) {
    /** As it was seen, for those who change many records. */
    public Picked picked() {
        return new Picked(id, version);
    }
}
