package org.socialcluster.routes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A route in a list.
 *
 * @param version number of the published version
 * @param lifeSituations codes of {@code life_situations}; so are the other lists of their classifiers
 * @param needs codes of the needs of its steps, each once, in their order
 * @param steps how many steps it has
 * @param verifiedSteps how many of them an expert has verified as they stand now
 * @param factsAsOf the day on which its facts were true
 */
public record RouteSummary(
        String code,
        String slug,
        int version,
        String title,
        String shortTitle,
        String summary,
        List<String> lifeSituations,
        List<String> audience,
        List<String> topics,
        List<String> sectors,
        List<String> needs,
        int steps,
        int verifiedSteps,
        @Nullable String totalTime,
        LocalDate factsAsOf) {

    /** Whether an expert has verified all of it. */
    public boolean verified() {
        return steps > 0 && verifiedSteps == steps;
    }
}
