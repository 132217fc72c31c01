package org.socialcluster.search;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.resolution.AnswerLevel;
import org.socialcluster.services.CapacityState;
import org.socialcluster.shared.ListingStatus;

/**
 * Something found.
 *
 * @param slug its name in addresses; of a need its code in lower case with hyphens; a route is the region's
 * @param town whose it is; of a need or a route the town that was asked for, or null
 * @param needs codes of the needs it answers
 * @param why in one phrase for people
 * @param listing what a list shows of it; null for a need and a route
 * @param level of a need: where the town that was asked for finds an answer; null where none was asked for
 */
public record SearchHit(
        SearchKind kind,
        String slug,
        String name,
        @Nullable Town town,
        List<String> needs,
        String description,
        String why,
        @Nullable Listing listing,
        @Nullable AnswerLevel level) {
    /** The centre whose it is; its slug is {@code region} for what the region offers to all.
     *
     * @param distanceKm straight line from the town that was asked for; null where there is none */
    public record Town(String slug, String name, @Nullable BigDecimal distanceKm) {}

    /**
     * What a list shows of a service, an organisation or an event.
     *
     * @param provider whose it is; null for an organisation, and for an event of the centre itself
     * @param address null where none is known or it is hidden
     * @param capacity of a service; null for others
     * @param fresh false: long unconfirmed, or never
     * @param starts of an event: local start of its first date
     */
    public record Listing(
            @Nullable String provider,
            @Nullable String address,
            boolean addressHidden,
            ListingStatus status,
            @Nullable CapacityState capacity,
            boolean fresh,
            boolean everConfirmed,
            @Nullable LocalDateTime starts) {}

    static SearchHit need(Subject need, @Nullable Town town, String why, @Nullable AnswerLevel level) {
        return new SearchHit(
                SearchKind.NEED,
                slug(need.code()),
                need.name(),
                town,
                List.of(need.code()),
                need.description(),
                why,
                null,
                level);
    }

    static SearchHit route(Subject route, @Nullable Town town, List<String> needs, String why) {
        return new SearchHit(
                SearchKind.ROUTE, route.code(), route.name(), town, needs, route.description(), why, null, null);
    }

    private static String slug(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
