package org.socialcluster.coverage.office;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.socialcluster.coverage.Gap;
import org.socialcluster.coverage.tasks.CoverageTask;
import org.socialcluster.coverage.tasks.TaskKind;
import org.socialcluster.coverage.tasks.TaskState;

/** What is done about gaps: of each the task that is in force, or else the last one that the centre has answered. */
record GapTasks(Map<String, CoverageTask> latest) {
    private static final Comparator<CoverageTask> ORDER =
            Comparator.comparing(CoverageTask::inForce).thenComparing(CoverageTask::madeAt);

    static GapTasks of(List<CoverageTask> tasks) {
        return new GapTasks(tasks.stream()
                .filter(it -> it.state() != TaskState.WITHDRAWN)
                .collect(toMap(it -> key(it.slug(), it.need()), it -> it, BinaryOperator.maxBy(ORDER))));
    }

    Optional<CoverageTask> of(Gap gap) {
        return Optional.ofNullable(latest.get(key(gap.town().slug(), gap.need().code())));
    }

    /** Whether somebody has said that this gap stays for now: it comes back by itself when the day has passed. */
    boolean putOff(Gap gap) {
        return of(gap).filter(it -> it.inForce() && it.kind() == TaskKind.ACCEPTED)
                .isPresent();
    }

    private static String key(String town, String need) {
        return town + " " + need;
    }
}
