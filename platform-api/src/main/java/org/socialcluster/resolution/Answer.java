package org.socialcluster.resolution;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.services.CapacityState;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.shared.ListingStatus;

/**
 * One service that answers a need in a town.
 *
 * @param level why it is listed; never {@code NONE}
 * @param centre whose service it is; its slug is {@code region} for what the region offers
 * @param distanceKm straight line between the towns, kilometres; 0 in the own one, null for the region
 * @param address where it is given; null where no place is known or the address is hidden
 * @param addressHidden crisis centre: the address is told by telephone only
 * @param confirmed when its centre last said that all of it is true
 * @param fresh whether that is recent enough for this need
 * @param late whether it is so old that residents are told
 */
public record Answer(
        AnswerLevel level,
        Centre centre,
        @Nullable BigDecimal distanceKm,
        Service service,
        Provider provider,
        @Nullable String address,
        boolean addressHidden,
        @Nullable Instant confirmed,
        boolean fresh,
        boolean late) {

    /** The centre whose service it is. */
    public record Centre(String slug, String name) {}

    /**
     * The service itself.
     *
     * @param capacity {@code UNKNOWN} while the status is {@code CLOSED}
     */
    public record Service(
            UUID id, String slug, String name, ServiceForm form, ListingStatus status, CapacityState capacity) {}

    /** Who gives it. */
    public record Provider(String slug, String name) {}

    /** Whether nobody has to go there. */
    public boolean remote() {
        return service.form() == ServiceForm.REMOTE;
    }
}
