package org.socialcluster.following.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.socialcluster.following.Subscription;
import org.socialcluster.following.Subscriptions;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.Routes;
import org.socialcluster.shared.Actor;
import org.socialcluster.site.Page;
import org.socialcluster.site.SecretLink;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** One's own subscription by the link of a letter: looking changes nothing; buttons confirm and end it, and so does the
 * button of a mail program (RFC 8058). */
@RequestScoped
@Path("/{town}/routes/{route}/changes/mine")
public class OwnSubscriptionPages {
    @Inject
    CentrePath centres;

    @Inject
    Routes routes;

    @Inject
    Subscriptions subscriptions;

    @Context
    HttpServletResponse response;

    /** What the page speaks of. */
    public enum State {
        ASKED,
        CONFIRMED,
        ENDED
    }

    /** Content of the template. */
    public record Content(CentreView town, RouteView route, State state, String key) {
        public String path() {
            return "/" + town.slug() + "/routes/" + route.slug();
        }
    }

    @GET
    public Page mine(
            @PathParam("town") String asked,
            @PathParam("route") String word,
            @QueryParam("key") @DefaultValue("") String key) {
        CentreView town = centres.town(asked);
        Subscription own = own(town, word, key);
        return page(town, word, own.confirmed() ? State.CONFIRMED : State.ASKED, key);
    }

    /** Confirms the letters or ends them.
     *
     * @param act what to do; without it the letters end, as mail programs want it */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Page act(
            @PathParam("town") String asked,
            @PathParam("route") String word,
            @QueryParam("key") @DefaultValue("") String key,
            @FormParam("do") @DefaultValue("end") String act) {
        CentreView town = centres.town(asked);
        Actor visitor = Actor.visitorOf(town.id());
        own(town, word, key);
        if (act.equals("confirm")) {
            subscriptions.confirm(visitor, key);
            return page(town, word, State.CONFIRMED, key);
        }
        subscriptions.end(visitor, key);
        return page(town, word, State.ENDED, "");
    }

    private Subscription own(CentreView town, String word, String key) {
        SecretLink.guard(response);
        return subscriptions
                .find(Actor.visitorOf(town.id()), key)
                .filter(it -> it.route().equals(word))
                .orElseThrow(NotFoundException::new);
    }

    private Page page(CentreView town, String word, State state, String key) {
        RouteView route = routes.find(Actor.visitorOf(town.id()), word.toLowerCase(Locale.ROOT))
                .orElseThrow(NotFoundException::new);
        String title = Texts.russian().of("following.mine." + state);
        Page.Head head = new Page.Head(title, null, null).under(ChangesPage.way(town, route));
        return Page.of("following/mine.jte", head, new Content(town, route, state, key))
                .in(town);
    }
}
