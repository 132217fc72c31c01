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
 * @param attention only what needs attention for that reason; ignored for a visitor
 */
public record ServiceFilter(
        @Nullable String text,
        Set<ListingStatus> status,
        @Nullable String need,
        @Nullable String group,
        @Nullable String audience,
        @Nullable ProviderId provider,
        @Nullable Attention attention) {
    public static final ServiceFilter ALL = new ServiceFilter(null, Set.of(), null, null, null, null);

    public ServiceFilter {
        status = Set.copyOf(status);
    }

    public ServiceFilter(
            @Nullable String text,
            Set<ListingStatus> status,
            @Nullable String need,
            @Nullable String group,
            @Nullable String audience,
            @Nullable ProviderId provider) {
        this(text, status, need, group, audience, provider, null);
    }

    public static ServiceFilter of(ProviderId provider) {
        return new ServiceFilter(null, Set.of(), null, null, null, provider);
    }
}
