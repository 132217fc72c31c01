package org.socialcluster.routes;

/**
 * How much of what residents read no expert has verified.
 *
 * @param steps of all published routes
 * @param unverified those of them for which no expert's word holds now
 * @param lapsed those of the unverified for which one did
 * @param soon how many words expire within a month
 * @param wrong steps that wait for an editor because an expert has found them wrong
 * @param coming steps of versions that are about to be published, which read otherwise and wait for an expert
 */
public record VerificationDebt(int steps, int unverified, int lapsed, int soon, int wrong, int coming) {
    /** Steps that an expert has to look at. */
    public int due() {
        return unverified - wrong + soon + coming;
    }
}
