package org.socialcluster.hours;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.socialcluster.identity.Caller;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Page;
import org.socialcluster.shared.PageQuery;
import org.socialcluster.shared.Version;

/** {@code /api/centres/{town}/special-days}: days with other hours, or none. */
@RequestScoped
@Path("centres/{town}/special-days")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "special-days")
public class SpecialDaysResource {
    @Inject
    SpecialDays days;

    @Inject
    Caller caller;

    @Context
    UriInfo address;

    @GET
    @Operation(operationId = "listSpecialDays")
    public Page<SpecialDayView> list(@PathParam("town") String town, @BeanParam PageQuery wanted) {
        Actor actor = caller.reading(town);
        return Page.of(days.list(actor, wanted.slice()), wanted, days.count(actor));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSpecialDay")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SpecialDayView.class)))
    public Response get(@PathParam("town") String town, @PathParam("id") SpecialDayId id) {
        return Version.found(days.find(caller.reading(town), id));
    }

    @POST
    @Operation(operationId = "addSpecialDay")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SpecialDayView.class)))
    public Response add(@PathParam("town") String town, SpecialDayDraft draft) {
        return Version.added(days.add(caller.writing(town), draft), address);
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "changeSpecialDay")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SpecialDayView.class)))
    public Response change(
            @PathParam("town") String town,
            @PathParam("id") SpecialDayId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            SpecialDayDraft draft) {
        Actor actor = caller.writing(town);
        return Version.seen(days.change(actor, id, draft, Version.of(seen)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteSpecialDay")
    @APIResponse(responseCode = "204")
    @Consumes(MediaType.WILDCARD)
    public void delete(
            @PathParam("town") String town,
            @PathParam("id") SpecialDayId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        Actor actor = caller.writing(town);
        days.delete(actor, id, Version.of(seen));
    }
}
