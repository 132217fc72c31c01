package org.socialcluster.coverage;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which needs are asked about; null leaves a question out.
 *
 * @param group code of a group of needs
 * @param sector code of the classifier of sectors
 * @param serviceType code of {@code service_types}
 * @param audience code of {@code recipient_categories}; needs of anybody always belong
 */
public record CoverageFilter(
        @Nullable String group,
        @Nullable String sector,
        @Nullable String serviceType,
        @Nullable String audience) {
    /** All needs. */
    public static final CoverageFilter ALL = new CoverageFilter(null, null, null, null);

    boolean takes(CountedNeed need) {
        return (group == null || need.group().equals(group))
                && has(need.sectors(), sector)
                && has(need.serviceTypes(), serviceType)
                && (audience == null || need.concerns(audience));
    }

    private static boolean has(Set<String> codes, @Nullable String asked) {
        return asked == null || codes.contains(asked);
    }
}
