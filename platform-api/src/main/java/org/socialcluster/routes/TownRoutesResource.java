package org.socialcluster.routes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;

/** {@code /api/centres/{town}/routes/{slug}}: a help route as it is gone in one town. */
@RequestScoped
@Path("centres/{town}/routes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "routes")
public class TownRoutesResource {
    @Inject
    Routes routes;

    @Inject
    Centres centres;

    @GET
    @Path("{slug}")
    @Operation(operationId = "getRouteInTown")
    public TownRouteView get(@PathParam("town") String town, @PathParam("slug") String slug) {
        CentreView centre = centres.find(Actor.visitor(), town)
                .filter(it -> !it.slug().equals("region"))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        return TownRouteView.of(centre.slug(), routes.get(Actor.visitorOf(centre.id()), centre.id(), slug));
    }
}
