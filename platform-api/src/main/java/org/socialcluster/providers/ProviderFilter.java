package org.socialcluster.providers;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.ListingStatus;

/**
 * Which providers are wanted; null and empty mean any.
 *
 * @param text part of the name, whatever its case, ё as е
 * @param status a visitor gets published and temporarily closed ones, whatever is asked
 */
public record ProviderFilter(
        @Nullable String text,
        Set<ListingStatus> status,
        @Nullable String kind,
        @Nullable String sector) {
    public static final ProviderFilter ALL = new ProviderFilter(null, Set.of(), null, null);

    public ProviderFilter {
        status = Set.copyOf(status);
    }
}
