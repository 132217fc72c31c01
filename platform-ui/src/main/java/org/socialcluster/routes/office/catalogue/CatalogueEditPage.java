package org.socialcluster.routes.office.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.Clock;
import java.util.Optional;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.Kind;
import org.socialcluster.office.records.Sheet;
import org.socialcluster.routes.catalogue.Catalogue;
import org.socialcluster.routes.catalogue.CatalogueDraft;
import org.socialcluster.routes.catalogue.CatalogueId;
import org.socialcluster.routes.catalogue.CatalogueKind;
import org.socialcluster.routes.catalogue.Reach;
import org.socialcluster.tenancy.RecordHistory;

/** The page of one record of the catalogue: what a change of it touches stands there, and is asked about before it is saved. */
abstract class CatalogueEditPage<D extends CatalogueDraft> extends EditPage<D> {
    private final transient Catalogue catalogue;
    private final transient CatalogueKind<D> kind;
    private final OfficeSession session;

    CatalogueEditPage(
            Kind words,
            CatalogueKind<D> kind,
            Catalogue catalogue,
            RecordHistory history,
            OfficeSession session,
            Words language,
            Clock clock) {
        super(words, new CatalogueDesk<>(catalogue, kind, history), session, language, clock);
        this.catalogue = catalogue;
        this.kind = kind;
        this.session = session;
    }

    /** A record without a word. */
    abstract D empty();

    @Override
    protected D begin(BeforeEnterEvent event) {
        return copied(event).orElseGet(this::empty);
    }

    @Override
    protected Optional<String> warning(Sheet<D> sheet) {
        Reach reach = catalogue.reach(session.actor(), kind, new CatalogueId(sheet.id()));
        return reach.steps() == 0 ? Optional.empty() : Optional.of(CatalogueText.of(reach));
    }

    @Override
    protected Optional<Component> below(Sheet<D> sheet) {
        Paragraph reach =
                new Paragraph(CatalogueText.of(catalogue.reach(session.actor(), kind, new CatalogueId(sheet.id()))));
        StepUses uses = new StepUses(catalogue.uses(session.actor(), kind, new CatalogueId(sheet.id())));
        uses.addComponentAtIndex(1, reach);
        Div below = new Div(uses);
        below.addClassName("parts");
        return Optional.of(below);
    }
}
