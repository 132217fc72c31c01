package org.socialcluster.office;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.socialcluster.identity.Membership;
import org.socialcluster.identity.SignedIn;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;

/** Somebody signed in, for tests of views. */
public final class AtWork {
    private AtWork() {}

    public static OfficeSession as(Role role) {
        Membership rezh = new Membership(new CentreId(UUID.randomUUID()), "rezh", "Реж", false, Set.of(role));
        return as(new SignedIn(
                new AccountId(UUID.randomUUID()),
                "maria@example.org",
                "Мария Образцова",
                SignedIn.Method.SESSION,
                List.of(rezh),
                null,
                false,
                UUID.randomUUID(),
                null));
    }

    static OfficeSession as(SignedIn person) {
        ((FakeRequest) VaadinServletRequest.getCurrent().getRequest()).setUserPrincipalInt(person);
        return new OfficeSession();
    }
}
