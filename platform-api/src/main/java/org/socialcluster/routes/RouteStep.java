package org.socialcluster.routes;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a route.
 *
 * @param key the same step in all versions of the route
 * @param number from 1
 * @param action what to do
 * @param authority whom to turn to: a kind of office, not an address
 * @param need code of the need by which it is answered in a town; null: nobody is needed
 * @param deadline null where none is set or known well enough
 * @param ifRefused what to do when refused
 * @param optional the route goes on without it
 * @param branch for whom this step is; steps that follow each other and each have one are a fork: one of them is gone
 * @param verification null while no expert has verified the step as it stands now
 */
public record RouteStep(
        UUID key,
        int number,
        String title,
        String action,
        RouteTerm authority,
        @Nullable String need,
        @Nullable String needName,
        List<RouteTerm> channels,
        List<Paper> documents,
        @Nullable Deadline deadline,
        @Nullable String result,
        @Nullable String ifRefused,
        boolean optional,
        @Nullable String branch,
        @Nullable Verification verification) {

    /**
     * A document as the step asks for it or gives it.
     *
     * @param code of the record in the catalogue of documents; the same paper in all routes
     * @param kind code of {@code document_kinds}
     * @param form code of {@code document_forms}: ORIGINAL, COPY, ORIGINAL_AND_COPY, SHOW_ONLY, ELECTRONIC, INTERAGENCY_REQUEST
     * @param formName the form in words
     * @param role INPUT: brought; RESULT: given by this step
     */
    public record Paper(
            String code,
            String kind,
            String name,
            @Nullable String issuedBy,
            String form,
            String formName,
            @Nullable String validity,
            String role,
            boolean required,
            @Nullable String note) {

        /** Whether the person has to bring it. */
        public boolean brought() {
            return role.equals("INPUT") && !form.equals("INTERAGENCY_REQUEST");
        }
    }

    /**
     * Within what time an answer is due.
     *
     * @param days how many units; null for IMMEDIATELY
     * @param unit WORKING_DAYS, CALENDAR_DAYS, HOURS, MONTHS, YEARS or IMMEDIATELY
     * @param from from what moment
     * @param statutory whether a law sets it
     */
    public record Deadline(
            @Nullable Integer days,
            String unit,
            @Nullable String from,
            @Nullable String source,
            boolean statutory) {}

    /** An expert's word that still holds.
     *
     * @param scope what the expert has looked at */
    public record Verification(OffsetDateTime verifiedAt, OffsetDateTime validUntil, String scope) {}
}
