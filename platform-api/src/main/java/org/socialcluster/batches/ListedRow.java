package org.socialcluster.batches;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Row;

/**
 * A record as a change of many looks at it; nobody else changes it until the transaction ends.
 *
 * @param status a closure that is over counts as published
 * @param hidden the key of a sentence that says why residents cannot be shown it; null where they can
 * @param held the key of a sentence that says why residents have to see it on; null where it can be taken from them
 * @param provider whose it is; null for nobody's
 * @param before what the change may replace, as JSON
 */
record ListedRow(
        UUID id,
        String name,
        long version,
        ListingStatus status,
        @Nullable String hidden,
        @Nullable String held,
        @Nullable UUID provider,
        List<String> needs,
        List<String> audience,
        String before) {
    static ListedRow of(Row row) {
        return new ListedRow(
                row.uuid(0),
                row.text(1),
                row.longNumber(2),
                ListingStatus.valueOf(row.text(3)),
                row.textOrNull(4),
                row.textOrNull(5),
                row.uuidOrNull(6),
                row.texts(7),
                row.texts(8),
                row.text(9));
    }

    /** Whether everybody sees it. */
    boolean open() {
        return status.open();
    }

    /** As {@code against} of a rule: why it cannot stand there from now on. */
    @Nullable
    String against(ListingStatus wanted) {
        if (status == wanted && wanted != ListingStatus.CLOSED) {
            return "batch.already";
        }
        return wanted.open() ? hidden : held;
    }
}
