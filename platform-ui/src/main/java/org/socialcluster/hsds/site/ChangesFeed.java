package org.socialcluster.hsds.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.socialcluster.hsds.TownChange;
import org.socialcluster.hsds.TownChanges;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Edge;
import org.socialcluster.site.AtomFeed;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/changes.atom}: what has changed in a town, newest first (Atom, RFC 4287). */
@RequestScoped
@Path("/{town}/changes.atom")
public class ChangesFeed {
    private static final int MOST = 50;

    @Inject
    CentrePath centres;

    @Inject
    TownChanges changes;

    @Inject
    Edge edge;

    @Inject
    HttpServletRequest request;

    @Context
    Request asked;

    @GET
    @Produces(AtomFeed.TYPE)
    public Response feed(@PathParam("town") String town) {
        CentreView centre = centres.town(town);
        String address = "/" + centre.slug() + "/changes.atom";
        return CentrePath.elsewhere(request, address).orElseGet(() -> answer(centre, address));
    }

    private Response answer(CentreView centre, String address) {
        String root = edge.root(request);
        String page = root + "/" + centre.slug();
        List<AtomFeed.Item> items = changes.latest(Actor.visitorOf(centre.id()), MOST).stream()
                .map(it -> item(it, page))
                .toList();
        String title = Texts.russian().of("changes.title", centre.name().inTown());
        return new AtomFeed(root + address, page + "/", title, items).answer(asked);
    }

    private static AtomFeed.Item item(TownChange change, String centre) {
        return new AtomFeed.Item(
                change.id(),
                change.name(),
                change.updated(),
                centre + "/" + change.kind().code() + "s/" + change.slug(),
                change.summary());
    }
}
