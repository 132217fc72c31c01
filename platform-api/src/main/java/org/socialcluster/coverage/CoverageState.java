package org.socialcluster.coverage;

import java.util.Locale;

/** The state of help for a need in a town, the best first (coverage_rule in the pack's {@code needs.yaml}). */
public enum CoverageState {
    /** Help is there as the norm asks: recently confirmed and with room. */
    COVERED,
    /** The town has it, recently confirmed, but without room. */
    FULL,
    /** The town has it, but nobody has confirmed it for too long. */
    STALE,
    /** Only other towns or the region have it, farther than the norm allows. */
    ELSEWHERE,
    /** Nobody has it who serves this town. */
    NONE;

    /** As texts and styles call it: {@code covered}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
