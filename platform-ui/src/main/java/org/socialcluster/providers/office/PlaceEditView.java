package org.socialcluster.providers.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.socialcluster.identity.Membership;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.Fields;
import org.socialcluster.office.records.Kind;
import org.socialcluster.office.records.Sheet;
import org.socialcluster.pictures.office.PictureWall;
import org.socialcluster.providers.PlaceDraft;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.providers.Providers;
import org.socialcluster.shared.ListingKind;

/** The page of one place. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "EXPERT", "CENTRE_MANAGER", "LISTINGS_EDITOR", "COORDINATOR"})
@Route(value = "places/:id", layout = OfficeLayout.class)
class PlaceEditView extends EditPage<PlaceDraft> {
    static final Kind KIND = new Kind("place.", "places");

    private final transient Vocabulary vocabulary;
    private final transient Providers providers;
    private final transient PictureWall pictures;
    private final OfficeSession session;

    @Inject
    PlaceEditView(
            PlaceDesk desk,
            Vocabulary vocabulary,
            Providers providers,
            PictureWall pictures,
            OfficeSession session,
            Words words,
            Clock clock) {
        super(KIND, desk, session, words, clock);
        this.vocabulary = vocabulary;
        this.providers = providers;
        this.pictures = pictures;
        this.session = session;
    }

    @Override
    protected Fields<PlaceDraft> fields() {
        return new PlaceFields(vocabulary);
    }

    @Override
    protected PlaceDraft begin(BeforeEnterEvent event) {
        ProviderId owner = asked(event, "provider").map(ProviderId::new).orElse(null);
        String town = session.membership().map(Membership::town).orElse("");
        return copied(event)
                .orElseGet(() ->
                        new PlaceDraft("", owner, null, town, null, null, null, false, "UNKNOWN", List.of(), null));
    }

    @Override
    protected RouterLink up(PlaceDraft draft) {
        if (draft.providerId() == null) {
            return super.up(draft);
        }
        String name = providers
                .find(session.actor(), draft.providerId())
                .map(ProviderView::name)
                .orElseGet(() -> getTranslation("place.list"));
        return new RouterLink(
                name,
                ProviderEditView.class,
                new RouteParameters(EditPage.id(draft.providerId().value())));
    }

    @Override
    protected Optional<Component> below(Sheet<PlaceDraft> sheet) {
        return Optional.of(pictures.of(ListingKind.PLACE, sheet.id()));
    }

    @Override
    protected Class<? extends Component> list() {
        return ProvidersView.class;
    }
}
