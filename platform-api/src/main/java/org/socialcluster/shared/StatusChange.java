package org.socialcluster.shared;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Problem.FieldError;

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
    private static final int LONGEST_YEARS = 5;

    public static StatusChange to(ListingStatus status) {
        return new StatusChange(status, null, null);
    }

    /** Refuses what only a closure has, and a closure that is over before it begins.
     *
     * @throws Problem {@code invalid-input} */
    public void check(LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (status != ListingStatus.CLOSED && reason != null) {
            errors.add(FieldError.of("reason", "listing.only-closed"));
        }
        if (status != ListingStatus.CLOSED && until != null) {
            errors.add(FieldError.of("until", "listing.only-closed"));
        }
        if (status == ListingStatus.CLOSED && until != null && until.isBefore(today)) {
            errors.add(FieldError.of("until", "listing.until-past"));
        }
        if (until != null && until.isAfter(today.plusYears(LONGEST_YEARS))) {
            errors.add(FieldError.of("until", "listing.until-far", LONGEST_YEARS));
        }
        if (!errors.isEmpty()) {
            throw Problem.ofFields(errors);
        }
    }
}
