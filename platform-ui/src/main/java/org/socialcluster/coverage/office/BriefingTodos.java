package org.socialcluster.coverage.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.socialcluster.coverage.KnownCoverage;
import org.socialcluster.coverage.briefing.Briefings;
import org.socialcluster.coverage.briefing.Pending;
import org.socialcluster.coverage.office.tasks.TaskSaid;
import org.socialcluster.coverage.tasks.TaskKind;
import org.socialcluster.coverage.tasks.TaskStanding;
import org.socialcluster.office.Todo;
import org.socialcluster.office.Todos;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;

/** Answers of centres, tasks whose day has passed, gaps that have closed or come back, and what nobody has confirmed. */
@Dependent
class BriefingTodos implements Todos {
    private final Briefings briefings;
    private final KnownCoverage coverage;

    @Inject
    BriefingTodos(Briefings briefings, KnownCoverage coverage) {
        this.briefings = briefings;
        this.coverage = coverage;
    }

    /** Whether the person reviews the whole region. */
    static boolean looksOver(Actor actor) {
        return Stream.of(Role.MINISTRY_REVIEWER, Role.ADMINISTRATOR, Role.REGIONAL_EDITOR)
                .anyMatch(actor::has);
    }

    @Override
    public List<Todo> todos(Actor actor) {
        if (!looksOver(actor)) {
            return List.of();
        }
        Pending pending = briefings.pending(actor, coverage.matrix());
        return Stream.of(
                        tasks(pending, TaskKind.HANDED, TaskStanding.UNPROVEN),
                        tasks(pending, TaskKind.HANDED, TaskStanding.REFUSED),
                        tasks(pending, TaskKind.HANDED, TaskStanding.LAPSED),
                        tasks(pending, TaskKind.ACCEPTED, TaskStanding.LAPSED),
                        tasks(pending, TaskKind.HANDED, TaskStanding.CLOSED),
                        tasks(pending, TaskKind.ACCEPTED, TaskStanding.CLOSED),
                        todo(pending.stale(), "briefing.stale", "coverage/gaps?cause=stale&put-off=true"))
                .filter(it -> it.count() > 0)
                .toList();
    }

    private static Todo tasks(Pending pending, TaskKind kind, TaskStanding standing) {
        String of = TaskSaid.key(kind);
        String where = TaskSaid.key(standing);
        return todo(
                pending.count(kind, standing),
                "briefing." + of + "." + where,
                "coverage/tasks?kind=" + of + "&standing=" + where);
    }

    private static Todo todo(int count, String key, String address) {
        return new Todo(count, CoverageSaid.text(key), CoverageSaid.text(key + ".why"), address);
    }
}
