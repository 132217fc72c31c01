package org.socialcluster.office;

import com.vaadin.cdi.annotation.UIScoped;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialcluster.identity.Membership;
import org.socialcluster.identity.SignedIn;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/**
 * Who is at work in this browser tab, and in which centre. The tab keeps the centre it was opened with: a switch in
 * another tab never changes what this one writes. Rights are read from the request at every call, so a block or a change
 * of roles works at once.
 */
@UIScoped
public class OfficeSession {
    private @Nullable AccountId account;
    private @Nullable CentreId centre;

    /**
     * The person of the current request.
     *
     * @throws Problem {@code unauthenticated} when nobody is signed in by the sign-in page, or somebody else than the tab
     *     was opened by; {@code forbidden} while the password has to be changed
     */
    public SignedIn person() {
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request == null
                || !(request.getUserPrincipal() instanceof SignedIn person)
                || person.by() != SignedIn.Method.SESSION) {
            throw new Problem(ProblemType.UNAUTHENTICATED, "unauthenticated");
        }
        if (person.mustChangePassword()) {
            throw new Problem(ProblemType.FORBIDDEN, "password.must-change");
        }
        if (account == null) {
            account = person.account();
            centre = person.current().map(Membership::centre).orElse(null);
        } else if (!account.equals(person.account())) {
            throw new Problem(ProblemType.UNAUTHENTICATED, "unauthenticated");
        }
        return person;
    }

    /** What the person may do in this tab's centre now; empty where the membership has been taken away. */
    public Optional<Membership> membership() {
        SignedIn person = person();
        return centre == null ? Optional.empty() : person.in(centre);
    }

    /** The person at work in this tab's centre; without any role where the membership has been taken away. */
    public Actor actor() {
        SignedIn person = person();
        return membership().map(person::actorIn).orElseGet(person::self);
    }

    /** The person as such, for what belongs to her rather than to a centre. */
    public Actor self() {
        return person().self();
    }
}
