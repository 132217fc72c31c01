package org.socialcluster.shared;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a record of a listing shall stand from now on.
 *
 * @param reason why it is temporarily closed, in words for residents; only with {@code CLOSED}
 * @param until last day it is closed; the day after it is published again; null while nobody knows; only with {@code CLOSED}
 */
public record StatusChange(
        @NotNull ListingStatus status,
        @Size(max = 300) @Plain @Nullable String reason,
        @Nullable LocalDate until) {
    public static StatusChange to(ListingStatus status) {
        return new StatusChange(status, null, null);
    }
}
