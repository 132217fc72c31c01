package org.socialcluster.exchange;

/** How far an import is. Stored by name. */
public enum ImportState {
    /** The file is here; which column means what is not said yet. */
    SENT,
    /** Every row is checked; nothing is written. */
    CHECKED,
    /** The good rows are records. */
    DONE,
    /** They are no more. */
    UNDONE
}
