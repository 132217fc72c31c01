package org.socialcluster.routes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an expert looks at before giving a word for a step: also what residents are not shown.
 *
 * @param fingerprint of the step as it stands here; a word is given for it
 * @param authority whom to turn to
 * @param channels names
 * @param branch for whom the step is
 * @param deadline null where none is set
 * @param acts of the route
 * @param questions what the expert is asked to look at first, of the route
 * @param evidence where facts of the route were found
 */
public record VerificationSheet(
        StepToVerify step,
        String fingerprint,
        LocalDate factsAsOf,
        String action,
        String authority,
        List<String> channels,
        @Nullable String branch,
        boolean optional,
        List<RouteStep.Paper> documents,
        @Nullable Deadline deadline,
        @Nullable String result,
        @Nullable String ifRefused,
        List<RouteView.Basis> acts,
        List<RouteView.Source> sources,
        List<String> questions,
        List<Evidence> evidence) {

    /** Within what time an answer is due, and how sure that is.
     *
     * @param confidence HIGH, MEDIUM or LOW: residents are not shown it */
    public record Deadline(RouteStep.Deadline term, String confidence) {}

    /** Where a fact was found. */
    public record Evidence(String fact, String found) {}
}
