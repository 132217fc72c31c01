package org.socialcluster.navigator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the navigator, for its editors.
 *
 * @param version counts changes of this row
 * @param fromPack whether the region pack wrote it
 */
public record NavigatorVersion(
        int number,
        Status status,
        Navigator content,
        boolean fromPack,
        @Nullable Instant publishedAt,
        Instant updatedAt,
        long version) {
    /** What becomes of it. */
    public enum Status {
        /** Is being edited. */
        DRAFT,
        /** From the pack; waits until an editor takes it. */
        PROPOSED,
        /** What people see. */
        PUBLISHED,
        /** Was published before. */
        SUPERSEDED
    }
}
