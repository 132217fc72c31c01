package org.socialcluster.routes.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.site.Page;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/routes}: all routes, by what has happened. */
@RequestScoped
@Path("/{town}/routes")
public class RouteListPage {
    @Inject
    CentrePath centres;

    @Inject
    RouteGroups groups;

    @Inject
    RegionTime time;

    @Inject
    HttpServletRequest request;

    /**
     * Content of the template.
     *
     * @param town null outside the towns
     * @param path address of the page; those of the routes begin with it
     * @param towns to choose from; empty in a town
     */
    public record Content(
            @Nullable CentreView town, String path, List<RouteGroups.Group> groups, List<CentreView> towns) {}

    @GET
    public Response list(@PathParam("town") String asked) {
        CentreView town = centres.town(asked);
        String path = "/" + town.slug() + "/routes";
        return CentrePath.elsewhere(request, path)
                .orElseGet(() -> Response.ok(page(town, path)).build());
    }

    private Page page(CentreView town, String path) {
        Texts texts = Texts.russian();
        Page.Head head = new Page.Head(
                        texts.of("routes.page", town.name().inTown()),
                        texts.of("routes.description", town.name().inTown()),
                        path)
                .under(CentrePath.way(town, new Page.Crumb(texts.of("nav.routes"), path)));
        Page page = Page.of("routes/list.jte", head, new Content(town, path, groups.all(), List.of()))
                .in(town);
        return request.getQueryString() == null ? page.kept(time.keep(null)) : page;
    }
}
