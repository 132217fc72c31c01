package org.socialcluster.boot;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The description of this API, made at build time from its resources. */
@Path("openapi")
public class OpenApiResource {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public InputStream document() {
        return Objects.requireNonNull(OpenApiResource.class.getResourceAsStream("/openapi/openapi.json"));
    }
}
