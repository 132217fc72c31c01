package org.socialcluster.routes;

/** Why an expert's word no longer holds. */
public enum LapseReason {
    /** The step's text has changed. */
    TEXT,
    /** A document that the step names has changed. */
    DOCUMENT,
    /** An act that the route cites has changed. */
    ACT,
    /** An expert has taken it back. */
    WITHDRAWN,
    /** Its time is over. */
    EXPIRED
}
