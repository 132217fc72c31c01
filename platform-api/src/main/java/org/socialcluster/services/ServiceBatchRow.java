package org.socialcluster.services;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Row;

/**
 * A service as a change of many looks at it; nobody else changes it until the transaction ends.
 *
 * @param status a closure that is over counts as published
 * @param provider where its provider stands
 * @param before what the change may replace, as JSON
 */
record ServiceBatchRow(
        UUID id,
        String name,
        long version,
        ListingStatus status,
        boolean described,
        UUID providerId,
        ListingStatus provider,
        List<String> needs,
        List<String> audience,
        String before) {
    static ServiceBatchRow of(Row row) {
        return new ServiceBatchRow(
                row.uuid(0),
                row.text(1),
                row.longNumber(2),
                ListingStatus.valueOf(row.text(3)),
                row.flag(4),
                row.uuid(5),
                ListingStatus.valueOf(row.text(6)),
                row.texts(7),
                row.texts(8),
                row.text(9));
    }

    /** Whether everybody sees it. */
    boolean open() {
        return status == ListingStatus.PUBLISHED || status == ListingStatus.CLOSED;
    }

    /** The key of a sentence that says why residents cannot be shown it; null where they can. */
    @Nullable
    String hidden() {
        if (needs.isEmpty()) {
            return "batch.no-needs";
        }
        if (!described) {
            return "batch.no-description";
        }
        return providerSeen(provider);
    }

    /** As {@link #hidden}, for what its provider is in the way of. */
    static @Nullable String providerSeen(ListingStatus provider) {
        return switch (provider) {
            case DRAFT -> "batch.provider-hidden";
            case ARCHIVED -> "batch.provider-archived";
            case PUBLISHED, CLOSED -> null;
        };
    }
}
