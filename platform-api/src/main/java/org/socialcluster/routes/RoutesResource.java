package org.socialcluster.routes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Page;
import org.socialcluster.shared.PageQuery;

/** {@code /api/routes}: the help routes of the region. */
@RequestScoped
@Path("routes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "routes")
public class RoutesResource {
    @Inject
    Routes routes;

    @GET
    @Operation(operationId = "listRoutes")
    public Page<RouteSummary> list(@BeanParam PageQuery wanted) {
        return Page.of(
                routes.all(Actor.visitor()),
                wanted,
                Map.of(
                        "title", Comparator.comparing(RouteSummary::title),
                        "slug", Comparator.comparing(RouteSummary::slug),
                        "factsAsOf", Comparator.comparing(RouteSummary::factsAsOf)));
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getRoute")
    public RouteView get(@PathParam("slug") String slug) {
        return routes.get(Actor.visitor(), slug);
    }
}
