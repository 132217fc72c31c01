package org.socialcluster.office;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import org.socialcluster.shared.Role;

/**
 * Which view opens for whom: {@code @RolesAllowed} with names of {@link Role}, {@code @PermitAll} for everybody who is
 * signed in; a view that says neither opens for nobody.
 */
@Dependent
class OfficeAccess implements BeforeEnterListener {
    private final transient OfficeSession session;

    @Inject
    OfficeAccess(OfficeSession session) {
        this.session = session;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!event.isErrorEvent()
                && !allows(event.getNavigationTarget(), session.actor().roles())) {
            event.rerouteToError(AccessDeniedException.class);
        }
    }

    static boolean allows(Class<?> view, Set<Role> roles) {
        RolesAllowed allowed = view.getAnnotation(RolesAllowed.class);
        if (allowed != null) {
            return Arrays.stream(allowed.value()).map(Role::valueOf).anyMatch(roles::contains);
        }
        return view.isAnnotationPresent(PermitAll.class);
    }
}
