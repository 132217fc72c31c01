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
import org.socialcluster.office.Words;
import org.socialcluster.routes.catalogue.Catalogue;
import org.socialcluster.routes.catalogue.CatalogueKind;
import org.socialcluster.routes.catalogue.LegalActDraft;

/** All acts that routes rest on. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR"})
@Route(value = "acts", layout = OfficeLayout.class)
@Menu(title = "catalogue.act.list", order = 38)
class ActsView extends CatalogueList<LegalActDraft> {
    @Inject
    ActsView(Catalogue catalogue, OfficeSession session) {
        super("catalogue.act.", "acts", CatalogueKind.ACT, ActEditView.class, catalogue, session);
    }

    @Override
    String beside(LegalActDraft act) {
        return Stream.of(
                        act.number() == null ? null : CatalogueText.of("catalogue.act.number.of", act.number()),
                        act.adoptedOn() == null ? null : Words.day(act.adoptedOn()),
                        ActFields.level(act.level()),
                        act.edition())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }
}
