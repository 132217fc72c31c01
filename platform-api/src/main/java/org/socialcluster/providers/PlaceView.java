package org.socialcluster.providers;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Drafted;

/**
 * A place as it stands. Of a hidden address a visitor gets neither street nor coordinates nor the words on how to find it.
 *
 * @param lastConfirmed when somebody last said that all of it is true
 * @param lastConfirmedBy who; for the office only
 * @param version counts changes; the {@code ETag} of the API
 */
public record PlaceView(
        PlaceId id,
        String slug,
        String name,
        @Nullable ProviderId providerId,
        @Nullable String street,
        String city,
        @Nullable String postalCode,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        boolean addressHidden,
        String passportClass,
        List<String> accessibility,
        @Nullable String note,
        boolean demo,
        long version,
        OffsetDateTime updatedAt,
        @Nullable OffsetDateTime lastConfirmed,
        @Nullable String lastConfirmedBy)
        implements Drafted<PlaceDraft> {
    @Override
    public PlaceDraft draft() {
        return new PlaceDraft(
                name,
                providerId,
                street,
                city,
                postalCode,
                latitude,
                longitude,
                addressHidden,
                passportClass,
                accessibility,
                note);
    }
}
