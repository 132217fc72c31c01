package org.socialcluster.mail;

/** How far a letter has come. */
public enum LetterState {
    /** Waits for its next try. */
    QUEUED,
    /** A sender has it. */
    SENDING,
    /** The mail server has taken it over. */
    SENT,
    /** Given up; a person may send it again. */
    FAILED,
    /** Of a demonstration: shown here and sent nowhere. */
    KEPT
}
