package org.socialcluster.checklists.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.socialcluster.checklists.Checklist;
import org.socialcluster.checklists.Checklists;
import org.socialcluster.routes.RouteInTown;
import org.socialcluster.routes.Routes;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Edge;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.site.FormErrors;
import org.socialcluster.site.FormThrottle;
import org.socialcluster.site.Page;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.SecretLink;
import org.socialcluster.site.SecurityHeaders;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/**
 * {@code /{town}/routes/{route}/list}: the route with boxes to tick. Without {@code ?key=} nothing is kept here: our script
 * keeps ticks in the browser, and the button makes a list of them. All of it is one form, so that no tick is lost whichever
 * button is pressed.
 */
@RequestScoped
@Path("/{town}/routes/{route}/list")
public class ListPages {
    static final int BAD_INPUT = 400;
    private static final int MOST_IN_TEN_MINUTES = 30;

    @Inject
    CentrePath centres;

    @Inject
    Routes routes;

    @Inject
    Checklists lists;

    @Inject
    ListContents contents;

    @Inject
    FormThrottle throttle;

    @Inject
    Edge edge;

    @Inject
    RegionTime time;

    @Inject
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @GET
    public Response list(
            @PathParam("town") String asked,
            @PathParam("route") String word,
            @QueryParam("key") @DefaultValue("") String key,
            @QueryParam("done") @DefaultValue("") String done) {
        CentreView town = centres.town(asked);
        RouteInTown found = route(town, word);
        Optional<Response> elsewhere = CentrePath.elsewhere(request, address(town, found));
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        String what = done.matches("s\\d{1,3}|saved|letter|deleted") ? done : "";
        Checklist list = key.isEmpty()
                ? null
                : lists.open(Actor.visitorOf(town.id()), found.route().slug(), key)
                        .orElseThrow(NotFoundException::new);
        ListContents.Around around = new ListContents.Around(list, key, what, "");
        return Response.ok(page(town, found, contents.of(town, found, around, FormErrors.NONE), response))
                .build();
    }

    /** Keeps what is marked, whatever is wrong with a day; without a key it makes the list first. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response mark(
            @PathParam("town") String asked, @PathParam("route") String word, MultivaluedMap<String, String> sent) {
        CentreView town = centres.town(asked);
        RouteInTown found = route(town, word);
        Actor visitor = Actor.visitorOf(town.id());
        String slug = found.route().slug();
        String key = Objects.requireNonNullElse(sent.getFirst("key"), "");
        String at = Objects.requireNonNullElse(sent.getFirst("at"), "");
        LocalDate today = time.today();
        ListForm form = ListForm.of(sent, today);
        ListForm.Read read = form.read(today);
        String kept = key.isEmpty() ? made(visitor, slug, read) : key;
        if (!key.isEmpty()) {
            lists.mark(visitor, slug, key, form.shown(), read.marks());
        }
        String done = key.isEmpty() ? "saved" : at.matches("s\\d{1,3}") ? at : "";
        if (read.errors().isEmpty()) {
            String anchor = done.equals("saved") ? "done" : done.replace('s', 'k');
            return back(town, found, "?key=" + kept + (done.isEmpty() ? "" : "&done=" + done + "#" + anchor));
        }
        Checklist list = lists.find(visitor, slug, kept).orElseThrow(NotFoundException::new);
        ListContents.Around around = new ListContents.Around(list, kept, done, "");
        ListContent again =
                contents.of(town, found, form.kept(list.marks(), read), around, new FormErrors(read.errors()));
        return Response.status(BAD_INPUT)
                .entity(page(town, found, again, response).withStatus(BAD_INPUT))
                .build();
    }

    private String made(Actor visitor, String route, ListForm.Read read) {
        if (!throttle.takes("checklist", MOST_IN_TEN_MINUTES, request)) {
            throw new Problem(ProblemType.THROTTLED, "checklist.throttled");
        }
        return lists.make(visitor, route, read.marks(), Edge.network(edge.address(request)))
                .text();
    }

    private RouteInTown route(CentreView town, String word) {
        return routes.find(Actor.visitorOf(town.id()), town.id(), word.toLowerCase(Locale.ROOT))
                .orElseThrow(NotFoundException::new);
    }

    /** The page of a list; what it says nobody keeps and nobody lists. */
    static Page page(CentreView town, RouteInTown found, ListContent content, HttpServletResponse response) {
        SecretLink.guard(response);
        SecurityHeaders.allowScript(response);
        Texts texts = Texts.russian();
        String title = content.errors()
                .title(texts.of(
                        "list.page", found.route().shortTitle(), town.name().inTown()));
        Page.Head head = new Page.Head(title, null, null)
                .under(CentrePath.way(
                        town,
                        new Page.Crumb(texts.of("nav.routes"), "/" + town.slug() + "/routes"),
                        new Page.Crumb(
                                found.route().shortTitle(), content.route().path()),
                        new Page.Crumb(texts.of("list.crumb"), content.address())));
        return Page.of("checklists/list.jte", head, content).in(town);
    }

    static String address(CentreView town, RouteInTown found) {
        return "/" + town.slug() + "/routes/" + found.route().slug() + "/list";
    }

    static Response back(CentreView town, RouteInTown found, String where) {
        return Response.seeOther(URI.create(address(town, found) + where)).build();
    }
}
