package org.socialcluster.services;

import java.util.Map;

/**
 * How many services of a list each choice of its filter would leave; choices that leave none are absent.
 *
 * @param groups by code of a need group, whatever group is chosen now
 * @param audiences by code of {@code recipient_categories}, whatever audience is chosen now
 */
public record ServiceCounts(Map<String, Integer> groups, Map<String, Integer> audiences) {
    public ServiceCounts {
        groups = Map.copyOf(groups);
        audiences = Map.copyOf(audiences);
    }
}
