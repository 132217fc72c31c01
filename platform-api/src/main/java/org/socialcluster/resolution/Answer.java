package org.socialcluster.resolution;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.services.CapacityState;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.OpeningHours;

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
 * @param lent on what terms another town's centre serves this one; null where it has agreed to nothing
 * @param visit how to get there and to be let in
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
        boolean late,
        @Nullable Lent lent,
        Visit visit) {

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

    /**
     * What a centre has agreed to do for people of this town.
     *
     * @param monthlyQuota most people a month; null: no limit
     * @param days when they are received, as days of RFC 5545; empty: as everybody
     */
    public record Lent(@Nullable Integer monthlyQuota, List<String> days) {}

    /**
     * How to get there and to be let in.
     *
     * @param place where it is given; null where none is known
     * @param schedule its usual hours; whether it is open now says a timetable of the room {@code hours}
     * @param contacts of the service, or of its provider where it has none
     * @param accessibility codes of {@code accessibility_features} and {@code accessibility_groups}, of the service and its place
     */
    public record Visit(
            CentreId centre,
            @Nullable UUID place,
            List<OpeningHours> schedule,
            List<ServiceDraft.Contact> contacts,
            List<String> accessibility,
            boolean byAppointment) {

        /** Numbers to ring, as they are written. */
        public List<String> phones() {
            return contacts.stream()
                    .map(ServiceDraft.Contact::phone)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
    }

    /** Whether nobody has to go there. */
    public boolean remote() {
        return service.form() == ServiceForm.REMOTE;
    }
}
