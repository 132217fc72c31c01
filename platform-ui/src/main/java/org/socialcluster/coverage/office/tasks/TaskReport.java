package org.socialcluster.coverage.office.tasks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.tasks.CoverageTask;
import org.socialcluster.office.AsOf;
import org.socialcluster.office.lists.Asked;
import org.socialcluster.sheets.StatReport;
import org.socialcluster.sheets.StatTable;
import org.socialcluster.sheets.StatTable.Column;

/** The list of tasks as it goes out. */
final class TaskReport {
    private static final List<String> COLUMNS = List.of("town", "need", "kind", "reason", "due", "standing", "answer");

    private TaskReport() {}

    static StatReport of(AsOf asOf, Asked asked, List<TasksView.Line> tasks) {
        String title = TaskSaid.text("coverage.task.title");
        return new StatReport(
                asked.file("coverage-tasks", asOf.day()),
                title,
                asked.about(TaskSaid.text("coverage.task.as-of", asOf.moment()), asOf),
                List.of(TaskSaid.text("coverage.task.note")),
                TaskSaid.text("coverage.task.notes"),
                List.of(new StatTable(
                                title,
                                COLUMNS.stream()
                                        .map(it -> new Column(it, TaskSaid.text("coverage.task." + it)))
                                        .toList(),
                                tasks.stream().map(TaskReport::row).toList())
                        .named(2)));
    }

    private static List<@Nullable Object> row(TasksView.Line line) {
        CoverageTask task = line.task();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(task.townName());
        row.add(task.needName());
        row.add(TaskSaid.said(task.kind()));
        row.add(task.reason());
        row.add(task.due());
        row.add(TaskSaid.said(task, line.standing()));
        row.add(task.answer());
        return row;
    }
}
