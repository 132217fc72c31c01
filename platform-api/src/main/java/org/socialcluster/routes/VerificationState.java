package org.socialcluster.routes;

/** How a published step stands with the experts. */
public enum VerificationState {
    /** A word was given, and no longer holds. */
    LAPSED,
    /** No expert has ever looked at it. */
    NEVER,
    /** An expert's word holds, though not for long. */
    SOON,
    /** An expert has found it wrong as it stands now: it waits for an editor. */
    WRONG,
    /** An expert's word holds. */
    VALID
}
