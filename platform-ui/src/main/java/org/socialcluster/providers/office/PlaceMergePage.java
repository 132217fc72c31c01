package org.socialcluster.providers.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.records.Fields;
import org.socialcluster.office.records.MergePage;
import org.socialcluster.office.records.Sheet;
import org.socialcluster.providers.PlaceDraft;

/** The page on which two places become one. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "CENTRE_MANAGER", "LISTINGS_EDITOR"})
@Route(value = "places/merge", layout = OfficeLayout.class)
class PlaceMergePage extends MergePage<PlaceDraft> {
    private final transient Vocabulary vocabulary;

    @Inject
    PlaceMergePage(PlaceDesk desk, Vocabulary vocabulary, OfficeSession session) {
        super(PlaceEditView.KIND, desk, session);
        this.vocabulary = vocabulary;
    }

    @Override
    protected Fields<PlaceDraft> fields() {
        return new PlaceFields(vocabulary);
    }

    /** Doubles often have one name. */
    @Override
    protected String standing(Sheet<PlaceDraft> sheet) {
        String owner =
                getTranslation(sheet.draft().providerId() == null ? "place.merge.centres" : "place.merge.theirs");
        String street = sheet.draft().street();
        return sheet.name() + (street == null ? "" : ", " + street) + " · " + owner;
    }

    @Override
    protected Class<? extends Component> list() {
        return ProvidersView.class;
    }
}
