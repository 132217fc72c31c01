package org.socialcluster.checklists.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.socialcluster.checklists.Checklist;
import org.socialcluster.checklists.ChecklistLetters;
import org.socialcluster.checklists.Checklists;
import org.socialcluster.routes.RouteInTown;
import org.socialcluster.routes.Routes;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.site.FormErrors;
import org.socialcluster.site.FormThrottle;
import org.socialcluster.site.Page;
import org.socialcluster.site.SecretLink;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** What one does with a list as a whole: has read what is new in the route, sends the link to oneself, deletes it. */
@RequestScoped
@Path("/{town}/routes/{route}/list/{act: read|letter|delete}")
public class ListActs {
    private static final int TOO_MANY = 429;
    private static final int MOST_IN_TEN_MINUTES = 10;

    @Inject
    CentrePath centres;

    @Inject
    Routes routes;

    @Inject
    Checklists lists;

    @Inject
    ChecklistLetters letters;

    @Inject
    ListContents contents;

    @Inject
    FormThrottle throttle;

    @Inject
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(
            @PathParam("town") String asked,
            @PathParam("route") String word,
            @PathParam("act") String act,
            @FormParam("key") @DefaultValue("") String key,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("until") @DefaultValue("") String until) {
        CentreView town = centres.town(asked);
        Actor visitor = Actor.visitorOf(town.id());
        RouteInTown found =
                routes.find(visitor, town.id(), word.toLowerCase(Locale.ROOT)).orElseThrow(NotFoundException::new);
        String slug = found.route().slug();
        SecretLink.guard(response);
        switch (act) {
            case "read" -> lists.read(visitor, slug, key, moment(until));
            case "letter" -> {
                return letter(town, found, key, email);
            }
            default -> {
                lists.delete(visitor, slug, key);
                return ListPages.back(town, found, "?done=deleted#done");
            }
        }
        return ListPages.back(town, found, "?key=" + key);
    }

    /** Nonsense is long ago: nothing is read by it. */
    private static Instant moment(String until) {
        try {
            return Instant.parse(until);
        } catch (DateTimeException nonsense) {
            return Instant.EPOCH;
        }
    }

    private Response letter(CentreView town, RouteInTown found, String key, String email) {
        Actor visitor = Actor.visitorOf(town.id());
        String slug = found.route().slug();
        try {
            if (!throttle.takes("checklist-letter", MOST_IN_TEN_MINUTES, request)) {
                throw new Problem(ProblemType.THROTTLED, "checklist.letters");
            }
            letters.send(visitor, town, slug, key, email);
            return ListPages.back(town, found, "?key=" + key + "&done=letter#done");
        } catch (Problem refused) {
            if (refused.type() == ProblemType.NOT_FOUND) {
                throw refused;
            }
            int status = refused.type() == ProblemType.THROTTLED ? TOO_MANY : ListPages.BAD_INPUT;
            Checklist list = lists.find(visitor, slug, key).orElseThrow(NotFoundException::new);
            ListContents.Around around = new ListContents.Around(list, key, "", email);
            Page again = ListPages.page(
                    town, found, contents.of(town, found, around, FormErrors.of(refused, "email")), response);
            return Response.status(status).entity(again.withStatus(status)).build();
        }
    }
}
