package org.socialcluster.routes.office.catalogue;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.routes.catalogue.Catalogue;
import org.socialcluster.routes.catalogue.CatalogueKind;
import org.socialcluster.routes.catalogue.DocumentDraft;

/** All papers that steps ask for or give. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR"})
@Route(value = "documents", layout = OfficeLayout.class)
@Menu(title = "catalogue.document.list", order = 37)
class DocumentsView extends CatalogueList<DocumentDraft> {
    private final transient Vocabulary vocabulary;

    @Inject
    DocumentsView(Catalogue catalogue, OfficeSession session, Vocabulary vocabulary) {
        super("catalogue.document.", "documents", CatalogueKind.DOCUMENT, DocumentEditView.class, catalogue, session);
        this.vocabulary = vocabulary;
    }

    @Override
    String beside(DocumentDraft document) {
        return Stream.of(
                        document.issuedBy(), vocabulary.of("document_forms").name(document.form()), document.validity())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }
}
