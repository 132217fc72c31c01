package org.socialcluster.coverage.tasks;

/** Where a task stands for people: its state, its day, and whether the gap is still there. */
public enum TaskStanding {
    /** Somebody is at it, or the gap is put off. */
    OPEN,
    /** Its day has passed, and the gap is still there. */
    LAPSED,
    /** The gap is no more, and the task is still open. */
    CLOSED,
    /** The centre has answered, and the gap is no more. */
    DONE,
    /** The centre says that it is done, and the gap is still there. */
    UNPROVEN,
    /** The centre says why it cannot, and the gap is still there. */
    REFUSED,
    /** Answered, and another task of the same gap came after it. */
    EARLIER,
    /** Whoever looks over the region has taken it back. */
    WITHDRAWN;

    /** Where the task stands.
     *
     * @param gap whether help is still not there as the norm asks */
    public static TaskStanding of(CoverageTask task, boolean gap) {
        return switch (task.state()) {
            case WITHDRAWN -> WITHDRAWN;
            case OPEN -> gap ? task.lapsed() ? LAPSED : OPEN : CLOSED;
            case DONE -> answered(task, gap, UNPROVEN);
            case REFUSED -> answered(task, gap, REFUSED);
        };
    }

    private static TaskStanding answered(CoverageTask task, boolean gap, TaskStanding open) {
        return task.latest() ? gap ? open : DONE : EARLIER;
    }
}
