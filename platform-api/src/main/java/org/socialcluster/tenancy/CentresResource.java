package org.socialcluster.tenancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Page;
import org.socialcluster.shared.PageQuery;

/** {@code /api/centres}: the towns of the region. */
@RequestScoped
@Path("centres")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centres", description = "Центры: города области")
public class CentresResource {
    @Inject
    Centres centres;

    @GET
    @Operation(operationId = "listCentres", summary = "Города с центрами, закрытые не показываем")
    public Page<CentreView> list(@BeanParam PageQuery wanted) {
        return Page.of(
                centres.towns(Actor.visitor()),
                wanted,
                Map.of(
                        "name", Comparator.comparing(it -> it.name().nominative()),
                        "slug", Comparator.comparing(CentreView::slug),
                        "population",
                                Comparator.comparing(
                                        CentreView::population, Comparator.nullsFirst(Comparator.naturalOrder()))));
    }

    @GET
    @Path("{town}")
    @Operation(operationId = "getCentre", summary = "Центр одного города; region — то, что общее для области")
    public CentreView get(@PathParam("town") String town) {
        return centres.get(Actor.visitor(), town);
    }
}
