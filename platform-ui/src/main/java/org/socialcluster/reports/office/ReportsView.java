package org.socialcluster.reports.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.SubLine;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.LinesExport;
import org.socialcluster.reports.ReportKind;
import org.socialcluster.reports.ReportSubject;
import org.socialcluster.reports.ReportView;
import org.socialcluster.reports.Reports;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Slice;

/** What residents say is wrong: those who wait first, then what was answered. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "CENTRE_MANAGER", "LISTINGS_EDITOR"})
@Route(value = "reports", layout = OfficeLayout.class)
@Menu(title = "reports.title", order = 6)
class ReportsView extends Page implements BeforeEnterObserver {
    private static final Slice LATEST = new Slice(0, 100, "");

    private final transient Reports reports;
    private final transient Words words;
    private final OfficeSession session;
    private final Div body = new Div();

    @Inject
    ReportsView(Reports reports, OfficeSession session, Words words) {
        this.reports = reports;
        this.session = session;
        this.words = words;
        head(getTranslation("reports.title"));
        Paragraph why = new SubLine(getTranslation("reports.why"));
        add(why, body, export());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    void show() {
        List<ReportView> all = reports.list(session.actor(), LATEST);
        List<ReportView> waiting =
                all.stream().filter(it -> it.outcome() == null).toList();
        List<ReportView> answered =
                all.stream().filter(it -> it.outcome() != null).toList();
        body.removeAll();
        body.add(waiting.isEmpty() ? new Paragraph(getTranslation("reports.none")) : list(waiting));
        if (!answered.isEmpty()) {
            body.add(new H2(getTranslation("reports.answered")), list(answered));
        }
    }

    private Component list(List<ReportView> some) {
        UnorderedList list = new UnorderedList();
        list.addClassName("lines");
        some.forEach(it -> list.add(line(it)));
        Div box = new Div(list);
        box.addClassName("box");
        return box;
    }

    private LinesExport<ReportView> export() {
        LinesExport<ReportView> file = new LinesExport<>("reports", () -> {
            Actor actor = session.actor();
            return slice -> reports.list(actor, slice);
        });
        return file.column("export.record", it -> it.subject().name())
                .column(
                        "export.wrong",
                        it -> getTranslation("reports.wrong." + it.wrong().code()))
                .column("export.words", ReportView::words)
                .column("export.when", it -> words.clock(it.at().toInstant()))
                .column(
                        "reports.outcome",
                        it -> it.outcome() == null
                                ? null
                                : getTranslation(
                                        "reports.outcome." + it.outcome().code()))
                .column("export.answer", ReportView::answer);
    }

    private ListItem line(ReportView report) {
        Span wrong = new Span(getTranslation("reports.wrong." + report.wrong().code()));
        wrong.addClassNames("tag", report.outcome() == null ? "stale" : "active");
        Div said = new Stacked(name(report.subject()), wrong);
        if (report.words() != null) {
            said.add(new Paragraph(report.words()));
        }
        said.add(new SubLine(
                getTranslation("reports.at", words.moment(report.at().toInstant()))));
        if (report.outcome() != null) {
            said.add(new Paragraph(
                    getTranslation("reports.outcome." + report.outcome().code()) + ": " + report.answer()));
            if (report.answeredAt() != null) {
                said.add(new SubLine(getTranslation(
                        "reports.answered.by",
                        Optional.ofNullable(report.answeredBy()).orElse(""),
                        words.moment(report.answeredAt().toInstant()))));
            }
        }
        Button answer = new Button(
                getTranslation(report.outcome() == null ? "reports.answer" : "reports.again"), click -> answer(report));
        answer.getElement()
                .setAttribute(
                        "aria-label", answer.getText() + ": " + report.subject().name());
        return new ListItem(said, answer);
    }

    private void answer(ReportView report) {
        new AnswerDialog(report, answer -> {
                    reports.answer(session.actor(), report.id(), answer, report.version());
                    Notice.done(getTranslation(report.wantsAnswer() ? "reports.done.mail" : "reports.done"));
                    show();
                })
                .open();
    }

    /** To the record's page in the office, where it can be put right. */
    private static Component name(ReportSubject subject) {
        String address = subject.kind() == ReportKind.CENTRE
                ? subject.path()
                : subject.kind().path() + "/" + subject.id();
        Anchor link = new Anchor(address, subject.name());
        link.setRouterIgnore(subject.kind() == ReportKind.CENTRE);
        return link;
    }
}
