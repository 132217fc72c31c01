package org.socialcluster.services;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.shared.ListingStatus;

/**
 * Which services are wanted; null and empty mean any.
 *
 * @param text part of the name or of the provider's name, whatever its case, ё as е
 * @param status a visitor gets published and temporarily closed ones, whatever is asked
 * @param group code of a need group
 * @param audience code of {@code recipient_categories}
 */
public record ServiceFilter(
        @Nullable String text,
        Set<ListingStatus> status,
        @Nullable String need,
        @Nullable String group,
        @Nullable String audience,
        @Nullable ProviderId provider) {
    public static final ServiceFilter ALL = new ServiceFilter(null, Set.of(), null, null, null, null);

    public ServiceFilter {
        status = Set.copyOf(status);
    }

    public static ServiceFilter of(ProviderId provider) {
        return new ServiceFilter(null, Set.of(), null, null, null, provider);
    }
}
