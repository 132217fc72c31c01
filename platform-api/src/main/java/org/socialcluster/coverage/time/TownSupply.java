package org.socialcluster.coverage.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many services a town had published, day by day.
 *
 * @param days those of which there is a snapshot and on which the town was counted, the earliest first
 */
public record TownSupply(String town, String townName, List<Day> days) {
    /** One day.
     *
     * @param population people of the town as it was known then; null where unknown */
    public record Day(
            LocalDate day,
            boolean madeUp,
            int services,
            @Nullable Integer population) {}
}
