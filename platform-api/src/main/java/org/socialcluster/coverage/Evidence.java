package org.socialcluster.coverage;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.socialcluster.services.CapacityState;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.shared.ListingStatus;

/**
 * One service behind a cell.
 *
 * @param centre slug of the centre whose service it is; {@code region} for what the region offers
 * @param km straight line between the towns, kilometres; 0 in the own one, null for the region
 * @param capacity {@code UNKNOWN} while the status is {@code CLOSED}
 * @param waiting people who wait for it; null where nobody said
 * @param confirmed when its centre last said that all of it is true
 * @param fresh whether that is recent enough for this need
 * @param demo made up for the demonstration
 */
public record Evidence(
        Standing standing,
        String centre,
        String centreName,
        @Nullable BigDecimal km,
        String slug,
        String name,
        String provider,
        ServiceForm form,
        ListingStatus status,
        CapacityState capacity,
        @Nullable Integer waiting,
        @Nullable Instant confirmed,
        boolean fresh,
        boolean demo) {

    /** What the service means for the cell. */
    public enum Standing {
        /** The town's own, fresh and with room. */
        LOCAL,
        /** The town's own, but full, closed or unconfirmed for too long. */
        UNAVAILABLE,
        /** Of a town that is near enough, or that serves this one. */
        NEIGHBOUR,
        /** Of the region. */
        REGION,
        /** Takes people of this town, but is too far to count. */
        FARTHER,
        /** Of a near town, for its own people alone. */
        INELIGIBLE;

        /** Whether it is a service of the town itself. */
        public boolean own() {
            return this == LOCAL || this == UNAVAILABLE;
        }
    }
}
