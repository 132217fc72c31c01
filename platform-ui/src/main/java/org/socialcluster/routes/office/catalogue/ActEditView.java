package org.socialcluster.routes.office.catalogue;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.Fields;
import org.socialcluster.office.records.Kind;
import org.socialcluster.routes.catalogue.Catalogue;
import org.socialcluster.routes.catalogue.CatalogueKind;
import org.socialcluster.routes.catalogue.LegalActDraft;
import org.socialcluster.tenancy.RecordHistory;

/** The page of one act. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR"})
@Route(value = "acts/:id", layout = OfficeLayout.class)
class ActEditView extends CatalogueEditPage<LegalActDraft> {
    private static final Kind WORDS = new Kind("catalogue.act.", "acts");

    @Inject
    ActEditView(Catalogue catalogue, RecordHistory history, OfficeSession session, Words words, Clock clock) {
        super(WORDS, CatalogueKind.ACT, catalogue, history, session, words, clock);
    }

    @Override
    protected Fields<LegalActDraft> fields() {
        return new ActFields();
    }

    @Override
    LegalActDraft empty() {
        return new LegalActDraft("", null, null, ActFields.LEVELS.get(0), null, null, null);
    }

    @Override
    protected Class<? extends Component> list() {
        return ActsView.class;
    }
}
