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
import org.socialcluster.providers.ProviderDraft;

/** The page on which two organisations become one. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "CENTRE_MANAGER", "LISTINGS_EDITOR"})
@Route(value = "providers/merge", layout = OfficeLayout.class)
class ProviderMergePage extends MergePage<ProviderDraft> {
    private final transient Vocabulary vocabulary;

    @Inject
    ProviderMergePage(ProviderDesk desk, Vocabulary vocabulary, OfficeSession session) {
        super(ProviderEditView.KIND, desk, session);
        this.vocabulary = vocabulary;
    }

    @Override
    protected Fields<ProviderDraft> fields() {
        return new ProviderFields(vocabulary);
    }

    @Override
    protected Class<? extends Component> list() {
        return ProvidersView.class;
    }
}
