package org.socialcluster.freshness;

import java.util.Map;
import org.socialcluster.freshness.DueRecord.Aspect;
import org.socialcluster.shared.ListingKind;

/**
 * How much there is to confirm.
 *
 * @param records that are due
 * @param late of those: residents see how old they are
 * @param minutes what it takes to look at all of them
 */
public record Workload(int records, int late, int minutes) {
    private static final double SECONDS_FOR_ROOM = 20;

    /** Seconds that a record takes whoever knows the organisation or rings it up now and then: an estimate, not measured yet. */
    private static final Map<ListingKind, Double> SECONDS = Map.of(
            ListingKind.SERVICE, 45.0,
            ListingKind.PROVIDER, 30.0,
            ListingKind.PLACE, 20.0,
            ListingKind.EVENT, 20.0,
            ListingKind.STAFF, 20.0);

    /** What it takes to look at one record. */
    public static double seconds(ListingKind kind, Aspect aspect) {
        return aspect == Aspect.ROOM ? SECONDS_FOR_ROOM : SECONDS.getOrDefault(kind, 0.0);
    }

    /** Rounds to whole minutes, upwards. */
    public static Workload of(int records, int late, double seconds) {
        return new Workload(records, late, (int) Math.ceil(seconds / 60));
    }
}
