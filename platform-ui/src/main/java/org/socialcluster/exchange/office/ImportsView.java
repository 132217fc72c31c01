package org.socialcluster.exchange.office;

import com.vaadin.cdi.annotation.CdiComponent;
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
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.socialcluster.exchange.ImportView;
import org.socialcluster.exchange.Imports;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.LinesExport;

/** Where a table is sent in, and which ones have been. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "CENTRE_MANAGER", "LISTINGS_EDITOR"})
@Route(value = "import", layout = OfficeLayout.class)
@Menu(title = "import.title", order = 16)
class ImportsView extends Page implements BeforeEnterObserver {
    /** Parameter of the address: what the table holds. */
    static final String KIND = "kind";

    private final transient Imports imports;
    private final OfficeSession session;
    private final transient Words words;
    private final KindChoice kind;
    private final Div earlier = new Div();

    @Inject
    ImportsView(Imports imports, OfficeSession session, Words words) {
        this.imports = imports;
        this.session = session;
        this.words = words;
        head(getTranslation("import.title"));
        add(new Paragraph(getTranslation("import.about")));
        kind = new KindChoice(imports, session);
        add(kind);
        add(new SheetUpload(
                imports,
                session,
                kind::kind,
                made -> getUI().ifPresent(
                                tab -> tab.navigate(ImportBatchView.class, ImportBatchView.address(made.id())))));
        Anchor open = new Anchor("open-data", getTranslation("package.open"));
        open.setRouterIgnore(false);
        add(
                new Paragraph(getTranslation("import.again")),
                new Paragraph(open),
                earlier,
                new H2(getTranslation("booklet.title")));
        add(new Paragraph(getTranslation("booklet.about")));
        session.membership()
                .filter(it -> !it.regional())
                .ifPresent(it -> add(new Anchor("/" + it.slug() + "/booklet.pdf", getTranslation("booklet.open"))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter(KIND).ifPresent(kind::choose);
        List<ImportView> all = imports.list(session.actor());
        earlier.removeAll();
        if (!all.isEmpty()) {
            UnorderedList lines = new UnorderedList(all.stream().map(this::line).toArray(ListItem[]::new));
            lines.addClassName("lines");
            earlier.add(new H2(getTranslation("import.earlier")), lines, export());
        }
    }

    private LinesExport<ImportView> export() {
        return LinesExport.of("imports", () -> imports.list(session.actor()))
                .column("export.file", ImportView::fileName)
                .column("export.when", it -> words.clock(it.createdAt().toInstant()))
                .column("import.state", ImportWords::state)
                .column("export.count", it -> it.counts().all());
    }

    private ListItem line(ImportView batch) {
        RouterLink link = new RouterLink(
                batch.fileName(), ImportBatchView.class, new RouteParameters(ImportBatchView.param(batch.id())));
        Span about = new Span(ImportWords.kind(batch.kind()) + " · "
                + getTranslation(
                        "import.line",
                        words.moment(batch.createdAt().toInstant()),
                        ImportWords.state(batch),
                        batch.counts().all()));
        about.addClassName("sub");
        Div text = new Div(link, about);
        text.addClassName("stacked");
        return new ListItem(text);
    }
}
