package org.socialcluster.routes.editing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Plain;
import org.socialcluster.shared.PlainText;

/**
 * A step as it is written. Its number is its place among the others.
 *
 * @param key the same step in all versions of the route
 * @param action what to do
 * @param authority code of {@code authority_kinds}
 * @param need code of the need by which it is answered in a town; null: nobody is needed, and {@code needReason} says why
 * @param channels codes of {@code step_channels}, in their order
 * @param ifRefused what to do when refused
 * @param branch for whom the step is, where it is one of several to choose from
 */
public record StepContent(
        @NotNull UUID key,
        @NotNull @Size(max = 200) @Plain String title,
        @NotNull @Size(max = 4000) @PlainText String action,
        @NotNull String authority,
        @Nullable String need,
        @Nullable @Size(max = 500) @Plain String needReason,
        List<String> channels,
        List<@Valid Paper> documents,
        @NotNull @Valid Deadline deadline,
        @Nullable @Size(max = 2000) @PlainText String result,
        @Nullable @Size(max = 4000) @PlainText String ifRefused,
        boolean optional,
        @Nullable @Size(max = 200) @Plain String branch) {

    public StepContent {
        channels = List.copyOf(channels);
        documents = List.copyOf(documents);
    }

    /**
     * A document as the step asks for it or gives it.
     *
     * @param document code of the record
     * @param role INPUT: brought; RESULT: given by this step
     */
    public record Paper(
            @NotNull String document,
            @Pattern(regexp = "INPUT|RESULT") String role,
            boolean required,
            @Nullable @Size(max = 500) @Plain String note) {}

    /**
     * Within what time an answer is due.
     *
     * @param days how many units; null with IMMEDIATELY and NOT_SET
     * @param unit WORKING_DAYS, CALENDAR_DAYS, HOURS, MONTHS, YEARS, IMMEDIATELY or NOT_SET
     * @param confidence HIGH, MEDIUM or LOW: residents are not shown it
     */
    public record Deadline(
            @Nullable @Min(1) @Max(1000) Integer days,

            @Pattern(regexp = "WORKING_DAYS|CALENDAR_DAYS|HOURS|MONTHS|YEARS|IMMEDIATELY|NOT_SET")
            String unit,

            @Nullable @Size(max = 500) @Plain String from,
            @Nullable @Size(max = 500) @Plain String source,
            boolean statutory,
            @Pattern(regexp = "HIGH|MEDIUM|LOW") String confidence) {
        private static final Set<String> WITHOUT_NUMBER = Set.of("IMMEDIATELY", "NOT_SET");

        /** No deadline. */
        public static final Deadline NONE = new Deadline(null, "NOT_SET", null, null, false, "HIGH");

        public Deadline {
            days = WITHOUT_NUMBER.contains(unit) ? null : days;
        }
    }

    /** A step of which nothing is written yet. */
    public static StepContent empty(UUID key, String authority) {
        return new StepContent(
                key, "", "", authority, null, null, List.of(), List.of(), Deadline.NONE, null, null, false, null);
    }
}
