package org.socialcluster.batches;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a change of many records: the good ones are changed together, the others are named.
 *
 * @param batch to take it back by; null where nothing was changed
 * @param changed number of records that are changed now
 * @param notes sentences on what is not as one would expect it of the changed ones
 */
public record BatchOutcome(@Nullable UUID batch, int changed, List<Left> left, List<String> notes) {
    public BatchOutcome {
        left = List.copyOf(left);
        notes = List.copyOf(notes);
    }

    public BatchOutcome(@Nullable UUID batch, int changed, List<Left> left) {
        this(batch, changed, left, List.of());
    }
}
