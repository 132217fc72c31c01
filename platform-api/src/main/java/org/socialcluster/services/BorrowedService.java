package org.socialcluster.services;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.ListingStatus;

/**
 * A service of another town's centre that also serves this town.
 *
 * @param town slug of the town whose service it is
 * @param townName its name
 * @param distanceKm straight line between the towns, kilometres; null where nobody knows
 * @param monthlyQuota most people of this town a month; null: no limit
 * @param days when people of this town are received, as days of RFC 5545; empty: as everybody
 */
public record BorrowedService(
        ServiceId id,
        String slug,
        String name,
        String provider,
        String town,
        String townName,
        @Nullable BigDecimal distanceKm,
        @Nullable Integer monthlyQuota,
        List<String> days,
        List<String> needs,
        ListingStatus status,
        CapacityState capacity,
        @Nullable OffsetDateTime lastConfirmed) {}
