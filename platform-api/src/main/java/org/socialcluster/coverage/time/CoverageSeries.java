package org.socialcluster.coverage.time;

import java.time.LocalDate;
import java.util.List;
import org.socialcluster.coverage.CoverageSum;

/**
 * How coverage went, day by day: of the region, of a town, or of a group of needs.
 *
 * @param code {@code region}, the town's name in addresses, or the group's code
 * @param days those of which there is a snapshot, the earliest first; a day without one is not in it
 */
public record CoverageSeries(String code, String name, List<Day> days) {
    /** What is counted together. */
    public enum By {
        REGION,
        TOWN,
        GROUP
    }

    /** The cells of one day together. */
    public record Day(LocalDate day, boolean madeUp, CoverageSum sum) {}
}
