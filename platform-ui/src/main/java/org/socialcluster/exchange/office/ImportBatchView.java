package org.socialcluster.exchange.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.socialcluster.exchange.ImportCounts;
import org.socialcluster.exchange.ImportId;
import org.socialcluster.exchange.ImportKind;
import org.socialcluster.exchange.ImportState;
import org.socialcluster.exchange.ImportView;
import org.socialcluster.exchange.Imports;
import org.socialcluster.office.Ask;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeErrors;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** One import: what would become of its rows, and what has. It is kept in the database, so a reload loses nothing. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "CENTRE_MANAGER", "LISTINGS_EDITOR"})
@Route(value = "import/:id", layout = OfficeLayout.class)
class ImportBatchView extends Page implements BeforeEnterObserver {
    private final transient Imports imports;
    private final OfficeSession session;

    @Inject
    ImportBatchView(Imports imports, OfficeSession session) {
        this.imports = imports;
        this.session = session;
    }

    static RouteParam param(ImportId id) {
        return EditPage.id(id.value());
    }

    static RouteParameters address(ImportId id) {
        return new RouteParameters(param(id));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ImportView batch = event.getRouteParameters()
                .get(EditPage.ID)
                .flatMap(EditPage::uuid)
                .flatMap(it -> imports.find(session.actor(), new ImportId(it)))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        show(batch);
    }

    private void show(ImportView batch) {
        removeAll();
        Div crumbs = new Div(new RouterLink(getTranslation("import.title"), ImportsView.class));
        crumbs.addClassName("crumbs");
        add(
                crumbs,
                named(getTranslation("import.of", batch.fileName())),
                new Paragraph(ImportWords.kind(batch.kind()) + ". " + what(batch)));
        boolean open = batch.state() == ImportState.SENT || batch.state() == ImportState.CHECKED;
        if (batch.state() != ImportState.SENT) {
            add(tags(batch.counts()));
        }
        add(actions(batch, open));
        if (open) {
            add(new ColumnsPanel(
                    batch,
                    (fields, usual) -> change(
                            () -> imports.read(session.actor(), batch.id(), fields, usual), "import.read.done")));
        }
        if (batch.state() != ImportState.SENT) {
            add(new H2(getTranslation("import.rows")), new RowsGrid(imports, session, batch));
        }
    }

    private String what(ImportView batch) {
        ImportCounts counts = batch.counts();
        return switch (batch.state()) {
            case SENT -> getTranslation("import.what.sent", counts.all());
            case CHECKED -> getTranslation("import.what.checked", counts.all());
            case DONE ->
                getTranslation("import.what.done", counts.fresh(), counts.changed(), counts.known() - counts.changed());
            case UNDONE ->
                getTranslation(counts.kept() == 0 ? "import.what.undone" : "import.what.kept", counts.kept());
        };
    }

    private Component tags(ImportCounts counts) {
        Div tags = new Div(
                tag("import.fresh", counts.fresh(), "published"),
                tag("import.known", counts.known(), "draft"),
                tag("import.wrong", counts.wrong(), counts.wrong() == 0 ? "draft" : "closed"));
        tags.addClassName("row");
        return tags;
    }

    private Span tag(String key, int count, String face) {
        Span tag = new Span(getTranslation(key, count));
        tag.addClassNames("tag", face);
        return tag;
    }

    private Component actions(ImportView batch, boolean open) {
        Div row = new Div();
        row.addClassName("row");
        if (batch.state() == ImportState.CHECKED && batch.counts().good() > 0) {
            Checkbox publish = new Checkbox(getTranslation(publishing(batch.kind())));
            Button accept = new Button(
                    getTranslation("import.accept", batch.counts().good()),
                    click -> change(
                            () -> imports.accept(session.actor(), batch.id(), publish.getValue()), "import.accepted"));
            accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            accept.setDisableOnClick(true);
            row.add(accept, publish);
        }
        if (batch.counts().wrong() > 0) {
            Anchor refused = new Anchor(
                    download -> send(batch, download),
                    getTranslation("import.refused", batch.counts().wrong()));
            refused.setDownload(true);
            row.add(refused);
        }
        if (open) {
            row.add(new Button(getTranslation("import.discard"), click -> discard(batch)));
        } else if (batch.state() == ImportState.DONE) {
            row.add(new Button(getTranslation("import.undo"), click -> undo(batch)));
        }
        return row;
    }

    private static String publishing(ImportKind kind) {
        return kind == ImportKind.SERVICE ? "import.publish" : "import.publish." + kind.code();
    }

    private void discard(ImportView batch) {
        imports.discard(session.actor(), batch.id());
        getUI().ifPresent(tab -> tab.navigate(ImportsView.class));
    }

    private void undo(ImportView batch) {
        Ask.before(
                getTranslation("import.undo.ask"),
                getTranslation("import.undo.what"),
                getTranslation("import.undo"),
                () -> change(() -> imports.undo(session.actor(), batch.id()), "import.undone"));
    }

    /** A step of the import. */
    private interface Change {
        ImportView now();
    }

    private void change(Change change, String done) {
        try {
            show(change.now());
            Notice.done(getTranslation(done));
        } catch (RuntimeException failure) {
            Problem problem = OfficeErrors.problemIn(failure);
            if (problem == null) {
                throw failure;
            }
            Notice.refusal(Objects.requireNonNull(problem.getMessage()));
        }
    }

    private void send(ImportView batch, DownloadEvent download) throws IOException {
        AtomicReference<Actor> actor = new AtomicReference<>();
        download.getUI().accessSynchronously(() -> actor.set(session.actor()));
        download.setFileName(
                getTranslation("export.file.errors") + "." + batch.format().ending());
        download.setContentType(batch.format().contentType());
        imports.refused(Objects.requireNonNull(actor.get()), batch.id(), download.getOutputStream());
    }
}
