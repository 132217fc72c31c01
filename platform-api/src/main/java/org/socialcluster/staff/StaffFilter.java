package org.socialcluster.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.ListingStatus;

/**
 * Whom of the staff is wanted; null and empty mean any.
 *
 * @param text part of the position or of the name, whatever its case, ё as е
 * @param status a visitor gets published and temporarily closed ones, whatever is asked
 * @param topic a code of that taxonomy
 */
public record StaffFilter(
        @Nullable String text,
        Set<ListingStatus> status,
        @Nullable String topic) {
    public static final StaffFilter ALL = new StaffFilter(null, Set.of(), null);

    public StaffFilter {
        status = Set.copyOf(status);
    }
}
