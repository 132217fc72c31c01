package org.socialcluster.services;

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
import jakarta.ws.rs.core.Request;
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
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.shared.Version;

/** {@code /api/centres/{town}/services}: social services of a centre. */
@RequestScoped
@Path("centres/{town}/services")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "services")
public class ServicesResource {
    @Inject
    SocialServices services;

    @Inject
    Caller caller;

    @Context
    UriInfo address;

    @Context
    Request request;

    @GET
    @Operation(operationId = "listServices")
    public Page<ServiceView> list(
            @PathParam("town") String town, @BeanParam ServiceQuery query, @BeanParam PageQuery wanted) {
        Actor actor = caller.reading(town);
        ServiceFilter filter = query.filter();
        return Page.of(services.list(actor, filter, wanted.slice()), wanted, services.count(actor, filter));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getService")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ServiceView.class)))
    public Response get(@PathParam("town") String town, @PathParam("id") ServiceId id) {
        Actor actor = caller.reading(town);
        ServiceView service =
                services.find(actor, id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        Response.ResponseBuilder same = request.evaluatePreconditions(Version.tag(service.version()));
        return (same != null && services.isAsOldAsItsVersion(actor, id) ? same : Response.ok(service))
                .tag(Version.tag(service.version()))
                .build();
    }

    @POST
    @Operation(operationId = "addService")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ServiceView.class)))
    public Response add(@PathParam("town") String town, ServiceDraft draft) {
        return Version.added(services.add(caller.writing(town), draft), address);
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "changeService")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ServiceView.class)))
    public Response change(
            @PathParam("town") String town,
            @PathParam("id") ServiceId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            ServiceDraft draft) {
        return Version.seen(services.change(caller.writing(town), id, draft, Version.of(seen)));
    }

    @PUT
    @Path("{id}/status")
    @Operation(operationId = "moveService")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ServiceView.class)))
    public Response move(
            @PathParam("town") String town,
            @PathParam("id") ServiceId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            StatusChange change) {
        return Version.seen(services.move(caller.writing(town), id, change, Version.of(seen)));
    }

    @PUT
    @Path("{id}/confirmation")
    @Operation(operationId = "confirmService")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ServiceView.class)))
    @Consumes(MediaType.WILDCARD)
    public Response confirm(
            @PathParam("town") String town,
            @PathParam("id") ServiceId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        return Version.seen(services.confirm(caller.writing(town), id, Version.of(seen)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteService")
    @APIResponse(responseCode = "204")
    @Consumes(MediaType.WILDCARD)
    public void delete(
            @PathParam("town") String town,
            @PathParam("id") ServiceId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        services.delete(caller.writing(town), id, Version.of(seen));
    }
}
