package org.socialcluster.coverage.tasks;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;

/**
 * What is done about the gap of a need in a town.
 *
 * @param town its centre
 * @param slug of the town
 * @param lapsed open, but its day has passed: the gap stands open again
 * @param latest whether no other task of the same gap came after it, but for those that were taken back
 * @param answer of the centre
 */
public record CoverageTask(
        TaskId id,
        CentreId town,
        String slug,
        String townName,
        String need,
        String needName,
        TaskKind kind,
        String reason,
        LocalDate due,
        TaskState state,
        boolean lapsed,
        boolean latest,
        @Nullable String answer,
        @Nullable OffsetDateTime answeredAt,
        OffsetDateTime madeAt,
        long version) {
    /** Whether it still keeps the gap from being open: somebody is at it, or it is accepted. */
    public boolean inForce() {
        return state == TaskState.OPEN && !lapsed;
    }

    /** Whether the centre is asked for an answer and has given none, be its day past or not. */
    public boolean waits() {
        return kind == TaskKind.HANDED && state == TaskState.OPEN;
    }
}
