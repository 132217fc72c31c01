package org.socialcluster.services;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.shared.Listed;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.OpeningHours;

/**
 * A social service as it stands; fields of {@link ServiceDraft} mean the same.
 *
 * @param slug its name in addresses: made from the first name, stays when the name changes
 * @param lastConfirmed when somebody of the centre last said that all of it is true; null: never
 * @param lastConfirmedBy who; null for visitors
 * @param capacityConfirmed when somebody last said that {@code capacity} is true; null: never
 * @param closedReason why it is temporarily closed; null unless {@code CLOSED}
 * @param version counts changes; the {@code ETag} of the API
 */
public record ServiceView(
        ServiceId id,
        String slug,
        String name,
        String description,
        List<String> needs,
        List<String> serviceTypes,
        ServiceForm form,
        List<String> audience,
        ProviderId providerId,
        Organisation provider,
        @Nullable PlaceId placeId,
        @Nullable Site place,
        ServiceDraft.Cost cost,
        ServiceDraft.Eligibility eligibility,
        List<String> documents,
        boolean byAppointment,
        List<String> accessibility,
        List<OpeningHours> schedule,
        List<ServiceDraft.Contact> contacts,
        ServiceDraft.Capacity capacity,
        List<String> languages,
        List<ServiceDraft.ServedTown> servesTowns,
        ListingStatus status,
        @Nullable String closedReason,
        @Nullable LocalDate closedUntil,
        @Nullable OffsetDateTime lastConfirmed,
        @Nullable String lastConfirmedBy,
        @Nullable OffsetDateTime capacityConfirmed,
        boolean demo,
        long version,
        OffsetDateTime updatedAt)
        implements Listed<ServiceDraft> {

    /** The provider, as far as the service's own page needs it. */
    public record Organisation(
            String slug,
            String name,
            ListingStatus status,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String website) {}

    /** The place, as far as the service's own page needs it. A hidden address is null, as are its coordinates. */
    public record Site(
            String name,
            @Nullable String street,
            String city,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            boolean addressHidden,
            List<String> accessibility,
            @Nullable String note) {}

    @Override
    public ServiceDraft draft() {
        return new ServiceDraft(
                name,
                description,
                needs,
                serviceTypes,
                form,
                audience,
                providerId,
                placeId,
                cost,
                eligibility,
                documents,
                byAppointment,
                accessibility,
                schedule,
                contacts,
                capacity,
                languages,
                servesTowns);
    }
}
