package org.socialcluster.hsds.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.socialcluster.hsds.HsdsImports;
import org.socialcluster.hsds.HsdsReport;
import org.socialcluster.hsds.HsdsReport.Counts;
import org.socialcluster.hsds.HsdsReport.RowError;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeErrors;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.UploadField;
import org.socialcluster.office.lists.LinesExport;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;

/** Where a package of open data is sent in: what would become of it, what is wrong with which row, and the consent to it. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "CENTRE_MANAGER", "LISTINGS_EDITOR"})
@Route(value = "open-data", layout = OfficeLayout.class)
class PackageView extends Page implements BeforeEnterObserver {
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int ERRORS_SHOWN = 50;

    private final transient HsdsImports imports;
    private final OfficeSession session;
    private final Div body = new Div();

    /** A step with a package. */
    private interface Step {
        HsdsReport of(ByteArrayInputStream file) throws IOException;
    }

    @Inject
    PackageView(HsdsImports imports, OfficeSession session) {
        this.imports = imports;
        this.session = session;
        Anchor up = new Anchor("import", getTranslation("import.title"));
        up.setRouterIgnore(false);
        Div crumbs = new Div(up);
        crumbs.addClassName("crumbs");
        body.getElement().setAttribute("role", "status");
        add(crumbs);
        head(getTranslation("package.title"));
        add(new Paragraph(getTranslation("package.about")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        session.actor().requireListing();
        add(new UploadField(
                getTranslation("package.choose"), List.of(".zip", "application/zip"), MOST_BYTES, this::look));
        add(body);
    }

    private void look(byte[] file) {
        step(file, it -> imports.look(session.actor(), it), report -> {
            int ready = ready(report.organizations()) + ready(report.locations()) + ready(report.services());
            show("package.preview", "package.line", report);
            if (ready == 0) {
                body.add(new Paragraph(getTranslation("package.nothing")));
                return;
            }
            Button accept = new Button(getTranslation("package.accept", ready), click -> accept(file));
            accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            accept.setDisableOnClick(true);
            Div actions = new Div(accept, new Button(getTranslation("package.discard"), click -> body.removeAll()));
            actions.addClassName("row");
            body.addComponentAtIndex(2, actions);
        });
    }

    private void accept(byte[] file) {
        step(file, it -> imports.read(session.actor(), it), report -> {
            show("package.result", "package.line.done", report);
            Notice.done(getTranslation("package.done"));
        });
    }

    private static int ready(Counts counts) {
        return counts.added() + counts.changed();
    }

    private void step(byte[] file, Step step, Consumer<HsdsReport> then) {
        body.removeAll();
        try {
            then.accept(step.of(new ByteArrayInputStream(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (RuntimeException failure) {
            Problem problem = OfficeErrors.problemIn(failure);
            if (problem == null) {
                throw failure;
            }
            Notice.refusal(problem.errors().stream()
                    .map(FieldError::message)
                    .findFirst()
                    .orElseGet(() -> Objects.requireNonNull(problem.getMessage())));
        }
    }

    private void show(String heading, String line, HsdsReport report) {
        UnorderedList lines = new UnorderedList(
                line(line, "package.organizations", report.organizations()),
                line(line, "package.locations", report.locations()),
                line(line, "package.services", report.services()));
        body.add(new H2(getTranslation(heading)), lines);
        Paragraph why = new Paragraph(getTranslation("package.kept.why"));
        why.addClassName("sub");
        body.add(why);
        if (!report.errors().isEmpty()) {
            body.add(errors(report.errors()));
        }
    }

    private ListItem line(String key, String kind, Counts counts) {
        return new ListItem(getTranslation(
                key,
                getTranslation(kind),
                counts.added(),
                counts.changed(),
                counts.same(),
                counts.kept(),
                counts.refused()));
    }

    private Component errors(List<RowError> errors) {
        UnorderedList list = new UnorderedList();
        list.addClassName("bad");
        errors.stream()
                .limit(ERRORS_SHOWN)
                .forEach(it ->
                        list.add(new ListItem(getTranslation("package.error", it.file(), it.row(), it.message()))));
        Div box = new Div(new H2(getTranslation("package.errors")), list);
        if (errors.size() > ERRORS_SHOWN) {
            box.add(new Paragraph(getTranslation("package.errors.more", ERRORS_SHOWN)));
        }
        box.add(LinesExport.of("errors", () -> errors)
                .column("package.file", RowError::file)
                .column("package.row", RowError::row)
                .column("package.field", RowError::field)
                .column("package.message", RowError::message));
        return box;
    }
}
