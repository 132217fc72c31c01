package org.socialcluster.hsds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Edge;

/** {@code /api/hsds/}: open data in the words of HSDS 3.1. Names, pages and parameters are those of the standard. */
@RequestScoped
@Path("hsds")
@Produces({MediaType.APPLICATION_JSON, HsdsAnswers.LINES})
@Tag(name = "hsds")
public class HsdsResource {
    @Inject
    HsdsAnswers answers;

    @Inject
    HsdsPackage tables;

    @Inject
    Edge edge;

    @Inject
    HttpServletRequest request;

    @GET
    @Operation(operationId = "describeHsds")
    public Response self() {
        String root = edge.root(request);
        return HsdsAnswers.json("{\"version\": \"3.1\", \"profile\": \"" + root
                + "/api/hsds/profile\", \"openapi_url\": \"" + root + "/api/openapi\"}");
    }

    @GET
    @Path("profile")
    @Produces("text/markdown;charset=utf-8")
    @Operation(operationId = "getHsdsProfile")
    public String profile() {
        return HsdsAnswers.profile();
    }

    @GET
    @Path("services")
    @Operation(operationId = "listHsdsServices")
    public Response services(@BeanParam HsdsQuery query) {
        return list(HsdsKind.SERVICE, query);
    }

    @GET
    @Path("services/{id}")
    @Operation(operationId = "getHsdsService")
    public Response service(@PathParam("id") String id) {
        return one(HsdsKind.SERVICE, id);
    }

    @GET
    @Path("organizations")
    @Operation(operationId = "listHsdsOrganizations")
    public Response organizations(@BeanParam HsdsQuery query) {
        return list(HsdsKind.ORGANIZATION, query);
    }

    @GET
    @Path("organizations/{id}")
    @Operation(operationId = "getHsdsOrganization")
    public Response organization(@PathParam("id") String id) {
        return one(HsdsKind.ORGANIZATION, id);
    }

    @GET
    @Path("service_at_locations")
    @Operation(operationId = "listHsdsServiceAtLocations")
    public Response serviceAtLocations(@BeanParam HsdsQuery query) {
        return list(HsdsKind.SERVICE_AT_LOCATION, query);
    }

    @GET
    @Path("service_at_locations/{id}")
    @Operation(operationId = "getHsdsServiceAtLocation")
    public Response serviceAtLocation(@PathParam("id") String id) {
        return one(HsdsKind.SERVICE_AT_LOCATION, id);
    }

    @GET
    @Path("taxonomies")
    @Operation(operationId = "listHsdsTaxonomies")
    public Response taxonomies(@BeanParam HsdsQuery query) {
        return list(HsdsKind.TAXONOMY, query);
    }

    @GET
    @Path("taxonomies/{id}")
    @Operation(operationId = "getHsdsTaxonomy")
    public Response taxonomy(@PathParam("id") String id) {
        return one(HsdsKind.TAXONOMY, id);
    }

    @GET
    @Path("taxonomy_terms")
    @Operation(operationId = "listHsdsTaxonomyTerms")
    public Response taxonomyTerms(@BeanParam HsdsQuery query) {
        return list(HsdsKind.TAXONOMY_TERM, query);
    }

    @GET
    @Path("taxonomy_terms/{id}")
    @Operation(operationId = "getHsdsTaxonomyTerm")
    public Response taxonomyTerm(@PathParam("id") String id) {
        return one(HsdsKind.TAXONOMY_TERM, id);
    }

    @GET
    @Path("datapackage.zip")
    @Produces("application/zip")
    @Operation(operationId = "getHsdsPackage")
    public Response tables(@QueryParam("town") @Nullable String town) throws IOException {
        return tables.answer(town, edge.root(request));
    }

    private Response list(HsdsKind kind, HsdsQuery query) {
        return answers.list(kind, query, edge.root(request));
    }

    private Response one(HsdsKind kind, String id) {
        UUID wanted = HsdsQuery.uuid("id", id);
        return answers.one(kind, Objects.requireNonNull(wanted), edge.root(request));
    }
}
