package org.socialcluster.hsds;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which objects are wanted; null means any.
 *
 * @param town slug of a centre
 * @param text part of the name
 * @param term a term of a taxonomy that they have; of terms: their parent
 * @param taxonomy of which they have any term; of terms: to which they belong
 * @param top of terms: those without a parent only
 */
public record HsdsFilter(
        @Nullable String town,
        @Nullable String text,
        @Nullable UUID organization,
        @Nullable UUID term,
        @Nullable UUID taxonomy,
        @Nullable Instant modifiedAfter,
        boolean top) {
    public static final HsdsFilter ALL = new HsdsFilter(null, null, null, null, null, null, false);

    public static HsdsFilter ofTown(@Nullable String town) {
        return new HsdsFilter(town, null, null, null, null, null, false);
    }
}
