package org.socialcluster.coverage.office;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialcluster.coverage.Gap;
import org.socialcluster.coverage.tasks.CoverageTask;
import org.socialcluster.coverage.tasks.TaskKind;

/** What is done about gaps: of each the task that is in force, if any. */
record GapTasks(Map<String, CoverageTask> inForce) {
    static GapTasks of(List<CoverageTask> tasks) {
        return new GapTasks(tasks.stream()
                .filter(CoverageTask::inForce)
                .collect(toMap(it -> key(it.slug(), it.need()), it -> it, (one, same) -> one)));
    }

    Optional<CoverageTask> of(Gap gap) {
        return Optional.ofNullable(inForce.get(key(gap.town().slug(), gap.need().code())));
    }

    /** Whether somebody has said that this gap stays for now: it comes back by itself when the day has passed. */
    boolean accepted(Gap gap) {
        return of(gap).filter(it -> it.kind() == TaskKind.ACCEPTED).isPresent();
    }

    private static String key(String town, String need) {
        return town + " " + need;
    }
}
