package org.socialcluster.tenancy;

import java.util.Map;
import org.socialcluster.shared.ConfirmationClock;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.StoredJson;

/**
 * For how many days the region believes a confirmation, by kind. A service is bound by the norm of its needs first.
 *
 * @param capacity what a service says of its room
 */
public record ConfirmationDays(int service, int capacity, int event, int provider, int place, int staff) {
    /** Where the region's pack says nothing. */
    public static final ConfirmationDays USUAL = new ConfirmationDays(180, 30, 60, 365, 365, 120);

    static ConfirmationDays of(String json) {
        return StoredJson.read(json, ConfirmationDays.class);
    }

    /** As it is stored, by name. */
    public Map<String, Integer> byName() {
        return Map.of(
                "service",
                service,
                "capacity",
                capacity,
                "event",
                event,
                "provider",
                provider,
                "place",
                place,
                "staff",
                staff);
    }

    /** What a service says of its room holds for a short time. */
    public ConfirmationClock ofRoom() {
        return new ConfirmationClock(capacity);
    }

    public ConfirmationClock of(ListingKind kind) {
        return new ConfirmationClock(
                switch (kind) {
                    case SERVICE -> service;
                    case PROVIDER -> provider;
                    case PLACE -> place;
                    case EVENT -> event;
                    case STAFF -> staff;
                });
    }
}
