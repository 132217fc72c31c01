package org.socialcluster.routes.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Edge;

/** {@code /api/routes.jsonld}: all routes as one data set. */
@RequestScoped
@Path("routes.jsonld")
@Tag(name = "routes")
public class OpenCatalogueResource {
    static final String JSON_LD = "application/ld+json";

    @Inject
    OpenRoutes routes;

    @Inject
    Edge edge;

    @Inject
    HttpServletRequest request;

    @GET
    @Produces(JSON_LD)
    @Operation(operationId = "getOpenRoutes")
    public byte[] get() {
        return routes.catalogue(Actor.visitor(), edge.root(request)).getBytes(StandardCharsets.UTF_8);
    }
}
