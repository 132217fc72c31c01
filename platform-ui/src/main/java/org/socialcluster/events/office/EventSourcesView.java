package org.socialcluster.events.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.CalendarFetch;
import org.socialcluster.events.EventIntake;
import org.socialcluster.events.EventSourceDraft;
import org.socialcluster.events.EventSourceView;
import org.socialcluster.events.IntakeReport;
import org.socialcluster.office.Form;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Sub;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.LinesExport;
import org.socialcluster.shared.Problem;

/** Calendars of others whose events the centre takes over: by a link or as a file, again and again. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "CENTRE_MANAGER", "LISTINGS_EDITOR"})
@Route(value = "event-sources", layout = OfficeLayout.class)
class EventSourcesView extends Page implements BeforeEnterObserver {
    private final transient EventIntake intake;
    private final transient CalendarFetch fetch;
    private final transient Words words;
    private final OfficeSession session;
    private final transient Form form = new Form();
    private final TextField name = new TextField();
    private final TextField url = new TextField();
    private final Checkbox publish = new Checkbox();
    private final Upload upload;
    private final Div report = new Div();
    private final Div sources = new Div();
    private @Nullable String file;

    @Inject
    EventSourcesView(EventIntake intake, CalendarFetch fetch, OfficeSession session, Words words) {
        this.intake = intake;
        this.fetch = fetch;
        this.session = session;
        this.words = words;
        this.upload = upload();
        Div crumbs = new Div(new RouterLink(getTranslation("events.title"), EventsView.class));
        crumbs.addClassName("crumbs");
        add(crumbs);
        head(getTranslation("sources.title"));
        report.getElement().setAttribute("role", "status");
        add(
                new Paragraph(getTranslation("sources.why")),
                new Paragraph(getTranslation("sources.refresh")),
                fields(),
                report,
                sources);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(intake.sources(session.actor()));
    }

    private Div fields() {
        name.setLabel(getTranslation("sources.name"));
        name.setHelperText(getTranslation("sources.name.why"));
        name.setWidthFull();
        url.setLabel(getTranslation("sources.url"));
        url.setHelperText(getTranslation("sources.url.why"));
        url.setWidthFull();
        publish.setLabel(getTranslation("sources.publish"));
        publish.setValue(true);
        form.field("name", name);
        form.field("url", url);
        Button take = new Button(getTranslation("sources.take"), click -> take());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setDisableOnClick(false);
        Div box = new Div(name, url, upload, publish, new Div(take));
        box.addClassNames("box", "stacked");
        return box;
    }

    private Upload upload() {
        Upload field =
                new Upload(UploadHandler.inMemory((about, bytes) -> file = new String(bytes, StandardCharsets.UTF_8)));
        field.setAcceptedFileTypes(".ics", "text/calendar");
        field.setMaxFiles(1);
        field.setMaxFileSize(CalendarFetch.MOST_BYTES);
        field.setUploadButton(new Button(getTranslation("sources.file")));
        field.setDropLabel(new Span(getTranslation("sources.drop")));
        field.addFileRemovedListener(removed -> file = null);
        field.addFileRejectedListener(refused -> form.refuse("url", getTranslation("sources.file.wrong")));
        return field;
    }

    private void take() {
        form.submit(() -> {
            String given = file;
            String address = url.getValue().strip();
            if (given == null && address.isEmpty()) {
                throw Problem.ofField("url", "calendar.address");
            }
            String link = address.isEmpty() ? null : address;
            EventSourceDraft from = new EventSourceDraft(name.getValue().strip(), link, publish.getValue());
            told(intake.take(session.actor(), from, given == null ? fetch.fetch(address) : given));
        });
    }

    private void again(EventSourceView source, String address) {
        try {
            EventSourceDraft from = new EventSourceDraft(source.name(), address, publish.getValue());
            told(intake.take(session.actor(), from, fetch.fetch(address)));
        } catch (Problem refused) {
            intake.failed(session.actor(), source.id(), String.valueOf(refused.getMessage()));
            show(intake.sources(session.actor()));
        }
    }

    private void told(IntakeReport done) {
        file = null;
        upload.clearFileList();
        report.removeAll();
        report.addClassNames("note");
        report.add(new Paragraph(getTranslation(
                "sources.done", done.added(), done.unseen(), done.changed(), done.unchanged(), done.over())));
        lines("sources.refused", done.refused());
        lines("sources.kept", done.kept());
        lines("sources.gone", done.gone());
        show(intake.sources(session.actor()));
    }

    private void lines(String heading, List<IntakeReport.Line> lines) {
        if (!lines.isEmpty()) {
            UnorderedList list = new UnorderedList();
            lines.forEach(
                    it -> list.add(new ListItem(it.words().isEmpty() ? it.name() : it.name() + ": " + it.words())));
            report.add(new Paragraph(getTranslation(heading)), list);
        }
    }

    private void show(List<EventSourceView> all) {
        sources.removeAll();
        if (all.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        all.forEach(it -> list.add(line(it)));
        sources.add(new H2(getTranslation("sources.list")), list, export());
    }

    private LinesExport<EventSourceView> export() {
        return LinesExport.of("calendars", () -> intake.sources(session.actor()))
                .column("sources.name", EventSourceView::name)
                .column("sources.url", EventSourceView::url)
                .column("export.events", EventSourceView::events)
                .column(
                        "export.taken",
                        it -> it.fetchedAt() == null
                                ? null
                                : words.clock(it.fetchedAt().toInstant()))
                .column("export.failure", EventSourceView::failure);
    }

    private ListItem line(EventSourceView source) {
        ListItem line = new ListItem(new Span(getTranslation("sources.line", source.name(), source.events())));
        if (source.fetchedAt() != null) {
            line.add(new Sub(getTranslation(
                    "sources.fetched", words.moment(source.fetchedAt().toInstant()))));
        }
        if (source.failure() != null) {
            line.add(new Sub(getTranslation("sources.failed", source.failure())));
        }
        String address = source.url();
        if (address != null) {
            Button again = new Button(getTranslation("sources.again"), click -> again(source, address));
            again.setAriaLabel(getTranslation("sources.again.of", source.name()));
            again.addThemeVariants(ButtonVariant.LUMO_SMALL);
            line.add(again);
        }
        line.addClassName("stacked");
        return line;
    }
}
