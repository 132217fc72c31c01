package org.socialcluster.events;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.shared.ListingStatus;

/**
 * Which events are wanted; null, false and empty mean any.
 *
 * @param text words of the name, of the description or of who holds it, whatever their case, ё as е
 * @param status a visitor gets published and closed ones, whatever is asked
 * @param audience code of {@code recipient_categories}
 * @param online only those that people join over the net
 * @param free only those that cost nothing
 * @param upcoming only those that are not over
 */
public record EventFilter(
        @Nullable String text,
        Set<ListingStatus> status,
        @Nullable String need,
        @Nullable String audience,
        @Nullable ProviderId provider,
        boolean online,
        boolean free,
        boolean upcoming) {
    public static final EventFilter ALL = new EventFilter(null, Set.of(), null, null, null, false, false, false);

    /** What a visitor of a town looks for: what is still to come. */
    public static final EventFilter UPCOMING = new EventFilter(null, Set.of(), null, null, null, false, false, true);

    public EventFilter {
        status = Set.copyOf(status);
    }

    public EventFilter ofAudience(@Nullable String wanted) {
        return new EventFilter(text, status, need, wanted, provider, online, free, upcoming);
    }
}
