package org.socialcluster.routes;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step in the experts' work list: as people read it, or as the next version says it.
 *
 * @param route slug of the route
 * @param lapsed with {@code LAPSED} only: why
 * @param last the word that holds, or else the last one that did; null: none was ever given
 * @param objection with {@code WRONG} only
 * @param coming whether it reads so in a version that a second person has found right and that is not published yet
 */
public record StepToVerify(
        UUID key,
        String route,
        String routeTitle,
        int number,
        String title,
        VerificationState state,
        @Nullable LapseReason lapsed,
        @Nullable Word last,
        @Nullable Objection objection,
        boolean coming) {

    /** An expert's word that a step is true.
     *
     * @param scope what the expert has looked at */
    public record Word(String expert, String scope, OffsetDateTime verifiedAt, OffsetDateTime validUntil) {}

    /** An expert's word that a step is wrong.
     *
     * @param correction how it should read */
    public record Objection(
            UUID id, String expert, String reason, @Nullable String correction, OffsetDateTime saidAt) {}

    /** Whether an expert has to look at it. */
    public boolean due() {
        return state == VerificationState.LAPSED || state == VerificationState.NEVER || state == VerificationState.SOON;
    }
}
