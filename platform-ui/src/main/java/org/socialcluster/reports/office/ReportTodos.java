package org.socialcluster.reports.office;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Todo;
import org.socialcluster.office.Todos;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.ListingRights;
import org.socialcluster.reports.Reports;
import org.socialcluster.shared.Actor;

/** Residents who wait for an answer. */
@Dependent
class ReportTodos implements Todos {
    private final Reports reports;
    private final OfficeSession session;

    @Inject
    ReportTodos(Reports reports, OfficeSession session) {
        this.reports = reports;
        this.session = session;
    }

    @Override
    public List<Todo> todos(Actor actor) {
        int waiting = ListingRights.writes(session) ? reports.waiting(actor) : 0;
        return waiting == 0
                ? List.of()
                : List.of(new Todo(
                        waiting,
                        I18NProvider.translate(Words.LANGUAGE, "reports.todo"),
                        I18NProvider.translate(Words.LANGUAGE, "reports.todo.why"),
                        "reports"));
    }
}
