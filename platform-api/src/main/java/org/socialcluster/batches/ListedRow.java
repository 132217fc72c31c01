package org.socialcluster.batches;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.ListingStatus;

/**
 * A record as a change of many looks at it; nobody else changes it until the transaction ends.
 *
 * @param status a closure that is over counts as published
 * @param hidden the key of a sentence that says why residents cannot be shown it; null where they can
 * @param before what the change may replace, as JSON
 */
public record ListedRow(
        UUID id,
        String name,
        long version,
        ListingStatus status,
        @Nullable String hidden,
        List<String> needs,
        List<String> audience,
        String before) {
    /** Whether everybody sees it. */
    public boolean open() {
        return status == ListingStatus.PUBLISHED || status == ListingStatus.CLOSED;
    }
}
