package org.socialcluster.staff;

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
import org.socialcluster.shared.StatusChange;
import org.socialcluster.shared.Version;

/** {@code /api/centres/{town}/staff}: staff of a centre. */
@RequestScoped
@Path("centres/{town}/staff")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
public class StaffResource {
    @Inject
    Staff staff;

    @Inject
    Caller caller;

    @Context
    UriInfo address;

    @GET
    @Operation(operationId = "listStaff")
    public Page<StaffView> list(
            @PathParam("town") String town, @BeanParam StaffQuery query, @BeanParam PageQuery wanted) {
        Actor actor = caller.reading(town);
        StaffFilter filter = query.filter();
        return Page.of(staff.list(actor, filter, wanted.slice()), wanted, staff.count(actor, filter));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getStaffMember")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StaffView.class)))
    public Response get(@PathParam("town") String town, @PathParam("id") StaffId id) {
        return Version.found(staff.find(caller.reading(town), id));
    }

    @POST
    @Operation(operationId = "addStaffMember")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = StaffView.class)))
    public Response add(@PathParam("town") String town, StaffDraft draft) {
        return Version.added(staff.add(caller.writing(town), draft), address);
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "changeStaffMember")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StaffView.class)))
    public Response change(
            @PathParam("town") String town,
            @PathParam("id") StaffId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            StaffDraft draft) {
        return Version.seen(staff.change(caller.writing(town), id, draft, Version.of(seen)));
    }

    @PUT
    @Path("{id}/status")
    @Operation(operationId = "moveStaffMember")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StaffView.class)))
    public Response move(
            @PathParam("town") String town,
            @PathParam("id") StaffId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            StatusChange change) {
        return Version.seen(staff.move(caller.writing(town), id, change, Version.of(seen)));
    }

    @PUT
    @Path("{id}/confirmation")
    @Operation(operationId = "confirmStaffMember")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StaffView.class)))
    @Consumes(MediaType.WILDCARD)
    public Response confirm(
            @PathParam("town") String town,
            @PathParam("id") StaffId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        return Version.seen(staff.confirm(caller.writing(town), id, Version.of(seen)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteStaffMember")
    @APIResponse(responseCode = "204")
    @Consumes(MediaType.WILDCARD)
    public void delete(
            @PathParam("town") String town,
            @PathParam("id") StaffId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        staff.delete(caller.writing(town), id, Version.of(seen));
    }
}
