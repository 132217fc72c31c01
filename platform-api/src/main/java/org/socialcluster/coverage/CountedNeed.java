package org.socialcluster.coverage;

import java.util.Set;
import org.socialcluster.needs.NeedView;

/**
 * A need as coverage counts it.
 *
 * @param sectors codes of {@code sectors}
 * @param serviceTypes codes of {@code service_types}
 * @param audience codes of {@code recipient_categories}
 * @param onRoute whether a step of a published route names it
 */
public record CountedNeed(
        String code,
        String group,
        String name,
        NeedView.Norm norm,
        Set<String> sectors,
        Set<String> serviceTypes,
        Set<String> audience,
        boolean onRoute) {
    private static final String ANYBODY = "ANY_RESIDENT";

    /** Whether the need concerns such people. */
    public boolean concerns(String category) {
        return audience.contains(category) || audience.contains(ANYBODY);
    }
}
