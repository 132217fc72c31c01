package org.socialcluster.providers.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.Fields;
import org.socialcluster.office.records.Kind;
import org.socialcluster.office.records.Sheet;
import org.socialcluster.pictures.office.PictureWall;
import org.socialcluster.providers.Places;
import org.socialcluster.providers.ProviderDraft;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.shared.ListingKind;

/** The page of one organisation, with its places. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "EXPERT", "CENTRE_MANAGER", "LISTINGS_EDITOR", "COORDINATOR"})
@Route(value = "providers/:id", layout = OfficeLayout.class)
class ProviderEditView extends EditPage<ProviderDraft> {
    static final Kind KIND = new Kind("provider.", "providers");

    private final transient Vocabulary vocabulary;
    private final transient Places places;
    private final transient PlaceDoubles doubles;
    private final transient PictureWall pictures;
    private final OfficeSession session;

    @Inject
    ProviderEditView(
            ProviderDesk desk,
            Vocabulary vocabulary,
            Places places,
            PlaceDoubles doubles,
            PictureWall pictures,
            OfficeSession session,
            Words words,
            Clock clock) {
        super(KIND, desk, session, words, clock);
        this.vocabulary = vocabulary;
        this.places = places;
        this.doubles = doubles;
        this.pictures = pictures;
        this.session = session;
    }

    @Override
    protected Fields<ProviderDraft> fields() {
        return new ProviderFields(vocabulary);
    }

    @Override
    protected ProviderDraft begin(BeforeEnterEvent event) {
        return copied(event)
                .orElseGet(() -> new ProviderDraft("", "", null, List.of(), null, null, null, null, null, false));
    }

    @Override
    protected Optional<Component> below(Sheet<ProviderDraft> sheet) {
        Div below = new Div(
                new PlacesPanel(places, doubles, session, new ProviderId(sheet.id())),
                pictures.of(ListingKind.PROVIDER, sheet.id()));
        below.addClassName("parts");
        return Optional.of(below);
    }

    @Override
    protected Class<? extends Component> list() {
        return ProvidersView.class;
    }
}
