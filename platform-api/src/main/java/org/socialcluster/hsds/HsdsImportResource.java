package org.socialcluster.hsds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.socialcluster.identity.Caller;

/** {@code /api/centres/{town}/hsds}: packages of others for a centre. */
@RequestScoped
@Path("centres/{town}/hsds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hsds")
public class HsdsImportResource {
    @Inject
    HsdsImports imports;

    @Inject
    Caller caller;

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "importHsdsPackage")
    public HsdsReport read(
            @PathParam("town") String town,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/zip",
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream file)
            throws IOException {
        return imports.read(caller.writing(town), file);
    }
}
