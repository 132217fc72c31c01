package org.socialcluster.hours;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Versioned;

/**
 * One day or several in a row with other hours, or none.
 *
 * @param placeId the place it concerns; null for the centre itself or a service
 * @param serviceId the service it concerns; null for the centre itself or a place
 * @param lastDay included
 * @param hours empty: closed
 * @param version counts changes; the {@code ETag} of the API
 */
public record SpecialDayView(
        SpecialDayId id,
        @Nullable UUID placeId,
        @Nullable UUID serviceId,
        LocalDate firstDay,
        LocalDate lastDay,
        List<DayHours> hours,
        String reason,
        long version)
        implements Versioned {

    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    long length() {
        return ChronoUnit.DAYS.between(firstDay, lastDay);
    }

    boolean ofCentre() {
        return placeId == null && serviceId == null;
    }
}
