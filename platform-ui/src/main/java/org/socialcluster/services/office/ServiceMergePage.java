package org.socialcluster.services.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.records.Fields;
import org.socialcluster.office.records.MergePage;
import org.socialcluster.services.ServiceDraft;

/** The page on which two services become one. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "CENTRE_MANAGER", "LISTINGS_EDITOR"})
@Route(value = "services/merge", layout = OfficeLayout.class)
class ServiceMergePage extends MergePage<ServiceDraft> {
    private final transient Shelf shelf;

    @Inject
    ServiceMergePage(ServiceDesk desk, Shelf shelf, OfficeSession session) {
        super(ServiceEditView.KIND, desk, session);
        this.shelf = shelf;
    }

    @Override
    protected Fields<ServiceDraft> fields() {
        return new ServiceFields(shelf);
    }

    @Override
    protected Class<? extends Component> list() {
        return ServicesView.class;
    }
}
