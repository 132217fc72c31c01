package org.socialcluster.routes.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Edge;

/** {@code /api/routes/….jsonld}: one route as linked data, and the words in which routes are. */
@RequestScoped
@Path("routes")
@Tag(name = "routes")
public class OpenRouteResource {
    @Inject
    OpenRoutes routes;

    @Inject
    Edge edge;

    @Inject
    HttpServletRequest request;

    @GET
    @Path("{slug}.jsonld")
    @Produces(OpenCatalogueResource.JSON_LD)
    @Operation(operationId = "getOpenRoute")
    public byte[] get(@PathParam("slug") String slug) {
        return routes.route(Actor.visitor(), slug, edge.root(request)).getBytes(StandardCharsets.UTF_8);
    }

    @GET
    @Path("profile.md")
    @Produces("text/markdown;charset=utf-8")
    @Operation(operationId = "getOpenRoutesProfile")
    public String profile() {
        try (InputStream file =
                Objects.requireNonNull(OpenRouteResource.class.getResourceAsStream("/routes/routes-open-data.md"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
