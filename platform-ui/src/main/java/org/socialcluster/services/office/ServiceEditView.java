package org.socialcluster.services.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.Fields;
import org.socialcluster.office.records.Kind;
import org.socialcluster.office.records.Sheet;
import org.socialcluster.pictures.office.PictureWall;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.services.CapacityState;
import org.socialcluster.services.CostKind;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.shared.ListingKind;

/** The page of one service. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "EXPERT", "CENTRE_MANAGER", "LISTINGS_EDITOR", "COORDINATOR"})
@Route(value = "services/:id", layout = OfficeLayout.class)
class ServiceEditView extends EditPage<ServiceDraft> {
    static final Kind KIND = new Kind("service.", "services");

    private final transient Shelf shelf;
    private final transient PictureWall pictures;

    @Inject
    ServiceEditView(
            ServiceDesk desk, Shelf shelf, PictureWall pictures, OfficeSession session, Words words, Clock clock) {
        super(KIND, desk, session, words, clock);
        this.shelf = shelf;
        this.pictures = pictures;
    }

    @Override
    protected Fields<ServiceDraft> fields() {
        return new ServiceFields(shelf);
    }

    @Override
    protected ServiceDraft begin(BeforeEnterEvent event) {
        return copied(event)
                .orElseGet(() -> blank(
                        asked(event, "provider").map(ProviderId::new).orElseGet(() -> ProviderChoice.only(shelf))));
    }

    @Override
    protected Optional<Component> below(Sheet<ServiceDraft> sheet) {
        return Optional.of(pictures.of(ListingKind.SERVICE, sheet.id()));
    }

    @Override
    protected Class<? extends Component> list() {
        return ServicesView.class;
    }

    @SuppressWarnings("NullAway") // without a provider it is unfinished: the service refuses to store it
    private static ServiceDraft blank(@Nullable ProviderId provider) {
        return new ServiceDraft(
                "",
                "",
                List.of(),
                List.of(),
                ServiceForm.VISIT,
                List.of(),
                provider,
                null,
                new ServiceDraft.Cost(CostKind.FREE, null),
                new ServiceDraft.Eligibility(null, false),
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                new ServiceDraft.Capacity(CapacityState.UNKNOWN, null, null),
                List.of("ru"),
                List.of());
    }
}
