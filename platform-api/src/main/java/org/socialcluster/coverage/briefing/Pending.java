package org.socialcluster.coverage.briefing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.GapCause;
import org.socialcluster.coverage.tasks.CoverageTask;
import org.socialcluster.coverage.tasks.TaskKind;
import org.socialcluster.coverage.tasks.TaskStanding;

/**
 * What waits for a look.
 *
 * @param tasks how many stand where, by kind; what there is none of is left out
 * @param stale gaps for which a confirmation is missing, and nothing else
 */
public record Pending(Map<TaskKind, Map<TaskStanding, Integer>> tasks, int stale) {
    static Pending of(CoverageMatrix matrix, List<CoverageTask> all) {
        Map<TaskKind, Map<TaskStanding, Integer>> tasks = new EnumMap<>(TaskKind.class);
        all.forEach(it -> tasks.computeIfAbsent(it.kind(), kind -> new EnumMap<>(TaskStanding.class))
                .merge(TaskStanding.of(it, matrix.lacks(it.town(), it.need())), 1, Integer::sum));
        int stale = (int) matrix.cells().values().stream()
                .flatMap(it -> it.values().stream())
                .filter(it -> it.cause() == GapCause.STALE)
                .count();
        return new Pending(tasks, stale);
    }

    /** How many tasks of the kind stand there. */
    public int count(TaskKind kind, TaskStanding standing) {
        return tasks.getOrDefault(kind, Map.of()).getOrDefault(standing, 0);
    }
}
