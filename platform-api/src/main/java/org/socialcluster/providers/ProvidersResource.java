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
import org.socialcluster.shared.StatusChange;
import org.socialcluster.shared.Version;

/** {@code /api/centres/{town}/providers}: organisations of a centre. */
@RequestScoped
@Path("centres/{town}/providers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "providers")
public class ProvidersResource {
    @Inject
    Providers providers;

    @Inject
    Caller caller;

    @Context
    UriInfo address;

    @GET
    @Operation(operationId = "listProviders")
    public Page<ProviderView> list(
            @PathParam("town") String town, @BeanParam ProviderQuery query, @BeanParam PageQuery wanted) {
        Actor actor = caller.reading(town);
        ProviderFilter filter = query.filter();
        return Page.of(providers.list(actor, filter, wanted.slice()), wanted, providers.count(actor, filter));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getProvider")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProviderView.class)))
    public Response get(@PathParam("town") String town, @PathParam("id") ProviderId id) {
        return Version.found(providers.find(caller.reading(town), id));
    }

    @POST
    @Operation(operationId = "addProvider")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProviderView.class)))
    public Response add(@PathParam("town") String town, ProviderDraft draft) {
        return Version.added(providers.add(caller.writing(town), draft), address);
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "changeProvider")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProviderView.class)))
    public Response change(
            @PathParam("town") String town,
            @PathParam("id") ProviderId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            ProviderDraft draft) {
        return Version.seen(providers.change(caller.writing(town), id, draft, Version.of(seen)));
    }

    @PUT
    @Path("{id}/status")
    @Operation(operationId = "moveProvider")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProviderView.class)))
    public Response move(
            @PathParam("town") String town,
            @PathParam("id") ProviderId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            StatusChange change) {
        return Version.seen(providers.move(caller.writing(town), id, change, Version.of(seen)));
    }

    @PUT
    @Path("{id}/confirmation")
    @Operation(operationId = "confirmProvider")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProviderView.class)))
    @Consumes(MediaType.WILDCARD)
    public Response confirm(
            @PathParam("town") String town,
            @PathParam("id") ProviderId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        return Version.seen(providers.confirm(caller.writing(town), id, Version.of(seen)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteProvider")
    @APIResponse(responseCode = "204")
    public void delete(
            @PathParam("town") String town,
            @PathParam("id") ProviderId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        providers.delete(caller.writing(town), id, Version.of(seen));
    }
}
