package org.socialcluster.shared;

/** How far what a record says can be relied on: where its confirmation clock stands. */
public enum ConfirmationState {
    /** Confirmed lately. */
    FRESH,
    /** The centre and the provider are asked; residents see no difference. */
    DUE,
    /** Residents see its age, and it stands lower in lists. */
    OVERDUE,
    /** It no longer counts: not as coverage, not as an answer to a need. */
    LONG_OVERDUE;

    /** Whether residents are told how old it is. */
    public boolean late() {
        return this == OVERDUE || this == LONG_OVERDUE;
    }
}
