package org.socialcluster.needs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person lacks, as a small shared code.
 *
 * @param code e.g. {@code HOME_CARE}; never changes
 * @param name as people would say it themselves
 * @param safetyNote what to do first where life may be in danger, or null
 * @param neighbourOk whether a service of another town can answer it
 */
public record NeedView(
        String code,
        String group,
        String name,
        String description,
        @Nullable String safetyNote,
        boolean neighbourOk,
        Norm norm,
        List<String> audience) {

    /**
     * How near and how fresh help must be: a proposal of the project, not a norm of the law.
     *
     * @param kind MIN_IN_TOWN, PER_POPULATION, WITHIN_KM or REGION
     * @param km for WITHIN_KM: straight line, kilometres
     * @param onePer for PER_POPULATION: one service for so many people
     * @param staleAfterDays a service unconfirmed for longer does not count
     */
    public record Norm(
            String kind,
            int min,
            @Nullable Integer km,
            @Nullable Integer onePer,
            int staleAfterDays) {}
}
