package org.socialcluster.following.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.socialcluster.following.RouteChange;
import org.socialcluster.following.RouteChanges;
import org.socialcluster.following.Subscriptions;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.Routes;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Edge;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.site.FormErrors;
import org.socialcluster.site.FormThrottle;
import org.socialcluster.site.Page;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** What has changed in a route, and the form to be told of it by mail. */
@RequestScoped
@Path("/{town}/routes/{route}/changes")
public class ChangesPage {
    private static final int BAD_INPUT = 400;
    private static final int TOO_MANY = 429;
    private static final int MOST_IN_TEN_MINUTES = 10;

    @Inject
    CentrePath centres;

    @Inject
    Routes routes;

    @Inject
    RouteChanges changes;

    @Inject
    Subscriptions subscriptions;

    @Inject
    FormThrottle throttle;

    @Inject
    Edge edge;

    @Inject
    HttpServletRequest request;

    /**
     * Content of the template.
     *
     * @param email what stands in the field
     * @param asked whether a letter has just been asked for
     */
    public record Content(
            CentreView town,
            RouteView route,
            List<RouteChange> changes,
            String email,
            boolean asked,
            FormErrors errors) {
        public String path() {
            return "/" + town.slug() + "/routes/" + route.slug();
        }
    }

    @GET
    public Response changes(
            @PathParam("town") String asked,
            @PathParam("route") String word,
            @QueryParam("done") @DefaultValue("") String done) {
        CentreView town = centres.town(asked);
        RouteView route = route(town, word);
        return CentrePath.elsewhere(request, address(town, route))
                .orElseGet(() -> Response.ok(page(town, route, "", done.equals("asked"), FormErrors.NONE))
                        .build());
    }

    /** Asks for letters, unless the field that only programs fill in says something.
     *
     * @param website seen by nobody who looks at the page */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response subscribe(
            @PathParam("town") String asked,
            @PathParam("route") String word,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("website") @DefaultValue("") String website) {
        CentreView town = centres.town(asked);
        RouteView route = route(town, word);
        try {
            if (!throttle.takes("subscription", MOST_IN_TEN_MINUTES, request)) {
                throw new Problem(ProblemType.THROTTLED, "following.throttled");
            }
            if (website.isEmpty()) {
                subscriptions.ask(
                        Actor.visitorOf(town.id()), town, route.slug(), email, Edge.network(edge.address(request)));
            }
            return Response.seeOther(URI.create(address(town, route) + "?done=asked#done"))
                    .build();
        } catch (Problem refused) {
            int status = refused.type() == ProblemType.THROTTLED ? TOO_MANY : BAD_INPUT;
            Page again = page(town, route, email, false, FormErrors.of(refused, "email"));
            return Response.status(status).entity(again.withStatus(status)).build();
        }
    }

    private RouteView route(CentreView town, String word) {
        return routes.find(Actor.visitorOf(town.id()), word.toLowerCase(Locale.ROOT))
                .orElseThrow(NotFoundException::new);
    }

    private Page page(CentreView town, RouteView route, String email, boolean asked, FormErrors errors) {
        Texts texts = Texts.russian();
        List<RouteChange> all = changes.of(Actor.visitorOf(town.id()), route.slug());
        Content content = new Content(town, route, all, email, asked, errors);
        String title = errors.title(
                texts.of("following.page", route.shortTitle(), town.name().inTown()));
        Page.Head head = new Page.Head(title, null, null).under(way(town, route));
        return Page.of("following/changes.jte", head, content).in(town);
    }

    static List<Page.Crumb> way(CentreView town, RouteView route) {
        Texts texts = Texts.russian();
        String routes = "/" + town.slug() + "/routes";
        return CentrePath.way(
                town,
                new Page.Crumb(texts.of("nav.routes"), routes),
                new Page.Crumb(route.shortTitle(), routes + "/" + route.slug()),
                new Page.Crumb(texts.of("following.crumb"), address(town, route)));
    }

    static String address(CentreView town, RouteView route) {
        return "/" + town.slug() + "/routes/" + route.slug() + "/changes";
    }
}
