package org.socialcluster.following.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.socialcluster.following.RouteChange;
import org.socialcluster.following.RouteChanges;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.Routes;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Edge;
import org.socialcluster.site.AtomFeed;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/routes/{route}/changes.atom}: what has changed in a route, for programs. */
@RequestScoped
@Path("/{town}/routes/{route}/changes.atom")
public class RouteFeed {
    @Inject
    CentrePath centres;

    @Inject
    Routes routes;

    @Inject
    RouteChanges changes;

    @Inject
    Edge edge;

    @Inject
    HttpServletRequest request;

    @Context
    Request conditions;

    @GET
    @Produces(AtomFeed.TYPE)
    public Response feed(@PathParam("town") String asked, @PathParam("route") String word) {
        CentreView town = centres.town(asked);
        Actor visitor = Actor.visitorOf(town.id());
        RouteView route = routes.find(visitor, word.toLowerCase(Locale.ROOT)).orElseThrow(NotFoundException::new);
        String address = ChangesPage.address(town, route) + ".atom";
        return CentrePath.elsewhere(request, address).orElseGet(() -> {
            String root = edge.root(request);
            String page = root + "/" + town.slug() + "/routes/" + route.slug();
            List<AtomFeed.Item> items = changes.of(visitor, route.slug()).stream()
                    .map(it -> item(it, page))
                    .toList();
            String title = Texts.russian()
                    .of("following.page", route.shortTitle(), town.name().inTown());
            return new AtomFeed(root + address, page, title, items).answer(conditions);
        });
    }

    private static AtomFeed.Item item(RouteChange change, String page) {
        return new AtomFeed.Item(change.id(), change.sentence(), change.at(), page, "");
    }
}
