package org.socialcluster.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.tenancy.Centres;

/** Who calls the API, made into an Actor for the centre of the address. */
@RequestScoped
public class Caller {
    @Inject
    HttpServletRequest request;

    @Inject
    Centres centres;

    /** For reading: a member of the office sees the centre's own rows, everybody else, the ministry too, what is published.
     *
     * @param town slug of the centre
     * @throws Problem {@code not-found} where there is no such centre */
    public Actor reading(String town) {
        CentreId centre = centre(town);
        return member(centre).filter(Actor::inOffice).orElseGet(() -> Actor.visitorOf(centre));
    }

    /** For writing; what the member may write is the service's to say.
     *
     * @param town slug of the centre
     * @throws Problem {@code unauthenticated} for nobody, {@code not-found} for whoever is no member there */
    public Actor writing(String town) {
        CentreId centre = centre(town);
        if (!(request.getUserPrincipal() instanceof SignedIn)) {
            throw new Problem(ProblemType.UNAUTHENTICATED, "unauthenticated");
        }
        return member(centre).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
    }

    private CentreId centre(String town) {
        return centres.get(Actor.visitor(), town).id();
    }

    private Optional<Actor> member(CentreId centre) {
        return request.getUserPrincipal() instanceof SignedIn person
                ? person.in(centre).map(person::actorIn)
                : Optional.empty();
    }
}
