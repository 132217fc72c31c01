package org.socialcluster.routes.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.routes.RouteView;
import org.socialcluster.shared.Actor;
import org.socialcluster.site.Page;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.Centres;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /routes} and {@code /routes/{route}}: the same for whoever has not chosen a town yet. */
@RequestScoped
@Path("/routes")
public class RegionRoutePages {
    @Inject
    KnownRoutes known;

    @Inject
    Centres towns;

    @Inject
    RouteContents contents;

    @Inject
    RouteGroups groups;

    @Inject
    RegionTime time;

    @Inject
    HttpServletRequest request;

    @GET
    public Response list() {
        return CentrePath.elsewhere(request, "/routes").orElseGet(() -> {
            Texts texts = Texts.russian();
            Page.Head head =
                    new Page.Head(texts.of("routes.page.region"), texts.of("routes.description.region"), "/routes");
            RouteListPage.Content content =
                    new RouteListPage.Content(null, "/routes", groups.all(), towns.towns(Actor.visitor()));
            return Response.ok(kept(Page.of("routes/list.jte", head, content))).build();
        });
    }

    @GET
    @Path("{route}")
    public Response route(@PathParam("route") String word, @QueryParam("step") @Nullable String step) {
        String slug = word.toLowerCase(Locale.ROOT);
        RouteView route = known.find(slug).orElseThrow(NotFoundException::new);
        String path = "/routes/" + slug;
        int current = RoutePage.number(route, step);
        if (step != null && current == 0) {
            return Response.seeOther(URI.create(path)).build();
        }
        return CentrePath.elsewhere(request, path)
                .orElseGet(() -> Response.ok(page(route, path, current)).build());
    }

    private Page page(RouteView route, String path, int current) {
        Texts texts = Texts.russian();
        RouteContent content = contents.inRegion(route, path, current, towns.towns(Actor.visitor()));
        Page.Head head = new Page.Head(
                        current == 0
                                ? route.title()
                                : texts.of(
                                        "route.page.step",
                                        content.place(),
                                        content.steps().size(),
                                        route.title()),
                        route.summary(),
                        path)
                .under(List.of(
                        new Page.Crumb(texts.of("nav.routes"), "/routes"), new Page.Crumb(route.shortTitle(), path)))
                .about(new RouteData(content)::at);
        return kept(Page.of("routes/route.jte", head, content));
    }

    private Page kept(Page page) {
        return request.getQueryString() == null ? page.kept(time.keep(null)) : page;
    }
}
