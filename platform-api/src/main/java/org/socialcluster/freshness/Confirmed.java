package org.socialcluster.freshness;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.ListingKind;

/**
 * A confirmation just given, with what was there before, for whoever takes it back.
 *
 * @param version of the record since then
 * @param before when it was confirmed before; null for never
 */
public record Confirmed(
        ListingKind kind,
        UUID id,
        long version,
        @Nullable OffsetDateTime before,
        @Nullable String beforeBy,
        @Nullable UUID beforeByAccount) {}
