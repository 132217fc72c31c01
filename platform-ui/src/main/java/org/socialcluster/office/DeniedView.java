package org.socialcluster.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import org.socialcluster.shared.Role;

/** A view that is not for the person's role. */
@CdiComponent
@ParentLayout(OfficeLayout.class)
class DeniedView extends ErrorPage implements HasErrorParameter<AccessDeniedException> {
    private final OfficeSession session;

    @Inject
    DeniedView(OfficeSession session) {
        this.session = session;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        boolean manager = session.actor().has(Role.CENTRE_MANAGER);
        show(getTranslation("denied.title"), getTranslation(manager ? "denied.manager" : "denied"));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
