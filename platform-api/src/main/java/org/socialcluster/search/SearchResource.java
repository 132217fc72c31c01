package org.socialcluster.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Page;
import org.socialcluster.shared.Slice;
import org.socialcluster.tenancy.Centres;

/** {@code /api/search}: one search over all that is published. */
@RequestScoped
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class SearchResource {
    @Inject
    Search search;

    @Inject
    Centres centres;

    @GET
    @Operation(operationId = "search")
    public Page<SearchItem> search(@BeanParam SearchQuery query) {
        Slice slice = query.paging().slice();
        SearchQuestion question = query.question(slug -> centres.find(Actor.visitor(), slug));
        SearchResult result = search.find(Actor.visitor(), question, slice);
        return Page.of(
                Stream.of(result.needs(), result.routes(), result.listings())
                        .flatMap(List::stream)
                        .map(SearchItem::of)
                        .toList(),
                query.paging(),
                result.total());
    }
}
