package org.socialcluster.needs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Page;
import org.socialcluster.shared.PageQuery;

/** {@code /api/taxonomies}: the classifiers with their values. */
@RequestScoped
@Path("taxonomies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "taxonomies", description = "Классификаторы")
public class TaxonomiesResource {
    @Inject
    Needs needs;

    @GET
    @Operation(operationId = "listTaxonomies", summary = "Классификаторы с источником в законе, где он есть")
    public Page<TaxonomyView> list(@BeanParam PageQuery wanted) {
        return Page.of(
                needs.taxonomies(Actor.visitor()),
                wanted,
                Map.of(
                        "name", Comparator.comparing(TaxonomyView::name),
                        "code", Comparator.comparing(TaxonomyView::code)));
    }
}
