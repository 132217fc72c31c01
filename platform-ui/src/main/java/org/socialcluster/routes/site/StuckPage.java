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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.demand.DemandCounter;
import org.socialcluster.demand.DemandSource;
import org.socialcluster.hours.Hours;
import org.socialcluster.hours.site.OpenNow;
import org.socialcluster.routes.RouteStep;
import org.socialcluster.routes.RouteView;
import org.socialcluster.shared.Actor;
import org.socialcluster.site.Page;
import org.socialcluster.site.People;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/routes/{route}/stuck}: who helps when a step does not work out, and what to tell them. */
@RequestScoped
@Path("/{town}/routes/{route}/stuck")
public class StuckPage {
    @Inject
    CentrePath centres;

    @Inject
    KnownRoutes known;

    @Inject
    Hours hours;

    @Inject
    DemandCounter demand;

    @Inject
    People people;

    @Inject
    RegionTime time;

    @Inject
    HttpServletRequest request;

    /**
     * Content of the template.
     *
     * @param step null: the route as a whole
     * @param back where the reader comes from
     * @param message what to say or to write to the centre
     * @param letter address of a letter that already says it; empty where the centre has no mail
     * @param open whether the centre is open now
     */
    public record Content(
            CentreView town,
            RouteView route,
            @Nullable RouteStep step,
            String back,
            String message,
            String letter,
            OpenNow open) {}

    @GET
    public Response stuck(
            @PathParam("town") String asked,
            @PathParam("route") String word,
            @QueryParam("step") @Nullable String number) {
        CentreView town = centres.town(asked);
        String slug = word.toLowerCase(Locale.ROOT);
        RouteView route = known.find(slug).orElseThrow(NotFoundException::new);
        String path = "/" + town.slug() + "/routes/" + slug;
        return CentrePath.elsewhere(request, path + "/stuck").orElseGet(() -> {
            RouteStep step = route.step(RoutePage.number(route, number)).orElse(null);
            if (step != null) {
                String need = step.need();
                people.asking(request).ifPresent(network -> demand.note(network, town.id(), need, DemandSource.STUCK));
            }
            return Response.ok(page(town, route, step, path)).build();
        });
    }

    private Page page(CentreView town, RouteView route, @Nullable RouteStep step, String path) {
        Texts texts = Texts.russian();
        String message = step == null
                ? texts.of("stuck.message.route", town.name().nominative(), route.title())
                : texts.of("stuck.message", town.name().nominative(), route.title(), step.number(), step.title());
        String email = town.contacts().email();
        Content content = new Content(
                town,
                route,
                step,
                step == null ? path : path + "#s" + step.number(),
                message,
                email == null ? "" : letter(email, texts.of("stuck.subject", route.shortTitle()), message),
                town.status() == CentreView.Status.OPEN
                        ? OpenNow.whole(
                                hours.of(Actor.visitor(), town.id())
                                        .ofCentre(town.id(), town.contacts().hours()),
                                time.now())
                        : OpenNow.UNKNOWN);
        Page.Head head = new Page.Head(texts.of("stuck.title"), null, null)
                .under(CentrePath.way(
                        town,
                        new Page.Crumb(texts.of("nav.routes"), "/" + town.slug() + "/routes"),
                        new Page.Crumb(route.shortTitle(), path),
                        new Page.Crumb(texts.of("stuck.title"), path + "/stuck")));
        return Page.of("routes/stuck.jte", head, content).in(town);
    }

    /** A {@code mailto:} address (RFC 6068). */
    static String letter(String email, String subject, String body) {
        return "mailto:" + email + "?subject=" + encoded(subject) + "&body=" + encoded(body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.replace('\u00a0', ' '), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
