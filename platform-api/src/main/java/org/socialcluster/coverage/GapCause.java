package org.socialcluster.coverage;

import java.util.Locale;

/** Why help is not there as the norm asks; each is closed in another way. */
public enum GapCause {
    /** Nobody in the region has it. */
    NOT_THERE,
    /** The town has it, without room. */
    FULL,
    /** The town has it, unconfirmed for too long. */
    STALE,
    /** Somebody has it, farther than the norm allows. */
    FAR,
    /** A near town has it, for its own people alone. */
    NOT_ELIGIBLE,
    /** The town has it, but less than the norm asks for its number of inhabitants. */
    TOO_FEW;

    /** As texts call it: {@code not-there}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
