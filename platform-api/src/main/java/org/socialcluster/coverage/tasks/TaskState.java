package org.socialcluster.coverage.tasks;

/** Where a task stands. */
public enum TaskState {
    OPEN,
    /** The centre says that it is done. */
    DONE,
    /** The centre says why it cannot. */
    REFUSED,
    /** Whoever looks over the region has taken it back. */
    WITHDRAWN
}
