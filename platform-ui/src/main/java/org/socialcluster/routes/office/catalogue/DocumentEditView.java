package org.socialcluster.routes.office.catalogue;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.Fields;
import org.socialcluster.office.records.Kind;
import org.socialcluster.routes.catalogue.Catalogue;
import org.socialcluster.routes.catalogue.CatalogueKind;
import org.socialcluster.routes.catalogue.DocumentDraft;
import org.socialcluster.tenancy.RecordHistory;

/** The page of one document. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR"})
@Route(value = "documents/:id", layout = OfficeLayout.class)
class DocumentEditView extends CatalogueEditPage<DocumentDraft> {
    private static final Kind WORDS = new Kind("catalogue.document.", "documents");

    private final transient Vocabulary vocabulary;

    @Inject
    DocumentEditView(
            Catalogue catalogue,
            RecordHistory history,
            Vocabulary vocabulary,
            OfficeSession session,
            Words words,
            Clock clock) {
        super(WORDS, CatalogueKind.DOCUMENT, catalogue, history, session, words, clock);
        this.vocabulary = vocabulary;
    }

    @Override
    protected Fields<DocumentDraft> fields() {
        return new DocumentFields(vocabulary);
    }

    @Override
    DocumentDraft empty() {
        return new DocumentDraft("", "", null, "", null);
    }

    @Override
    protected Class<? extends Component> list() {
        return DocumentsView.class;
    }
}
