package org.socialcluster.providers;

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

/** {@code /api/centres/{town}/places}: where a centre helps. */
@RequestScoped
@Path("centres/{town}/places")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "places")
public class PlacesResource {
    @Inject
    Places places;

    @Inject
    Caller caller;

    @Context
    UriInfo address;

    @GET
    @Operation(operationId = "listPlaces")
    public Page<PlaceView> list(
            @PathParam("town") String town, @BeanParam PlaceQuery query, @BeanParam PageQuery wanted) {
        Actor actor = caller.reading(town);
        PlaceFilter filter = query.filter();
        return Page.of(places.list(actor, filter, wanted.slice()), wanted, places.count(actor, filter));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPlace")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlaceView.class)))
    public Response get(@PathParam("town") String town, @PathParam("id") PlaceId id) {
        return Version.found(places.find(caller.reading(town), id));
    }

    @POST
    @Operation(operationId = "addPlace")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlaceView.class)))
    public Response add(@PathParam("town") String town, PlaceDraft draft) {
        return Version.added(places.add(caller.writing(town), draft), address);
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "changePlace")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlaceView.class)))
    public Response change(
            @PathParam("town") String town,
            @PathParam("id") PlaceId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            PlaceDraft draft) {
        return Version.seen(places.change(caller.writing(town), id, draft, Version.of(seen)));
    }

    @PUT
    @Path("{id}/confirmation")
    @Operation(operationId = "confirmPlace")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlaceView.class)))
    @Consumes(MediaType.WILDCARD)
    public Response confirm(
            @PathParam("town") String town,
            @PathParam("id") PlaceId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        return Version.seen(places.confirm(caller.writing(town), id, Version.of(seen)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deletePlace")
    @APIResponse(responseCode = "204")
    public void delete(
            @PathParam("town") String town,
            @PathParam("id") PlaceId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        places.delete(caller.writing(town), id, Version.of(seen));
    }
}
