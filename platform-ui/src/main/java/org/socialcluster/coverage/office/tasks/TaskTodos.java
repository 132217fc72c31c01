package org.socialcluster.coverage.office.tasks;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.socialcluster.coverage.tasks.CoverageTasks;
import org.socialcluster.office.Todo;
import org.socialcluster.office.Todos;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;

/** What has been handed to the centre and waits for its answer. */
@Dependent
class TaskTodos implements Todos {
    private final CoverageTasks tasks;

    @Inject
    TaskTodos(CoverageTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<Todo> todos(Actor actor) {
        int waiting = actor.has(Role.CENTRE_MANAGER) ? tasks.waiting(actor) : 0;
        return waiting == 0
                ? List.of()
                : List.of(new Todo(
                        waiting,
                        TaskSaid.text("coverage.task.todo"),
                        TaskSaid.text("coverage.task.todo.why"),
                        "coverage/tasks?waiting=true"));
    }
}
