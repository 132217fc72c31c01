package org.socialcluster.events;

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

/** {@code /api/centres/{town}/events}: events of a centre. */
@RequestScoped
@Path("centres/{town}/events")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "events")
public class EventsResource {
    @Inject
    CentreEvents events;

    @Inject
    Caller caller;

    @Context
    UriInfo address;

    @GET
    @Operation(operationId = "listEvents")
    public Page<EventView> list(
            @PathParam("town") String town, @BeanParam EventQuery query, @BeanParam PageQuery wanted) {
        Actor actor = caller.reading(town);
        EventFilter filter = query.filter();
        return Page.of(events.list(actor, filter, wanted.slice()), wanted, events.count(actor, filter));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getEvent")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EventView.class)))
    public Response get(@PathParam("town") String town, @PathParam("id") EventId id) {
        // Its dates go on with time while its version stays: there is no answer "as before".
        return Version.found(events.find(caller.reading(town), id));
    }

    @POST
    @Operation(operationId = "addEvent")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EventView.class)))
    public Response add(@PathParam("town") String town, EventDraft draft) {
        return Version.added(events.add(caller.writing(town), draft), address);
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "changeEvent")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EventView.class)))
    public Response change(
            @PathParam("town") String town,
            @PathParam("id") EventId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            EventDraft draft) {
        return Version.seen(events.change(caller.writing(town), id, draft, Version.of(seen)));
    }

    @PUT
    @Path("{id}/status")
    @Operation(operationId = "moveEvent")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EventView.class)))
    public Response move(
            @PathParam("town") String town,
            @PathParam("id") EventId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            StatusChange change) {
        return Version.seen(events.move(caller.writing(town), id, change, Version.of(seen)));
    }

    @PUT
    @Path("{id}/confirmation")
    @Operation(operationId = "confirmEvent")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EventView.class)))
    @Consumes(MediaType.WILDCARD)
    public Response confirm(
            @PathParam("town") String town,
            @PathParam("id") EventId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        return Version.seen(events.confirm(caller.writing(town), id, Version.of(seen)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteEvent")
    @APIResponse(responseCode = "204")
    @Consumes(MediaType.WILDCARD)
    public void delete(
            @PathParam("town") String town,
            @PathParam("id") EventId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        events.delete(caller.writing(town), id, Version.of(seen));
    }
}
