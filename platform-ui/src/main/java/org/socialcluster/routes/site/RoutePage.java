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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.socialcluster.demand.DemandCounter;
import org.socialcluster.demand.DemandSource;
import org.socialcluster.hours.site.OpenNow;
import org.socialcluster.resolution.AnswerLevel;
import org.socialcluster.routes.RouteInTown;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.Routes;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.site.Page;
import org.socialcluster.site.PreviewRequest;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/routes/{route}}: the way through a life situation, each step with where to go in this town. */
@RequestScoped
@Path("/{town}/routes/{route}")
public class RoutePage {
    @Inject
    CentrePath centres;

    @Inject
    Routes routes;

    @Inject
    KnownRoutes known;

    @Inject
    RouteContents contents;

    @Inject
    DemandCounter demand;

    @Inject
    PreviewRequest previews;

    @Inject
    RegionTime time;

    @Inject
    HttpServletRequest request;

    @GET
    public Response route(
            @PathParam("town") String asked,
            @PathParam("route") String word,
            @QueryParam("step") @Nullable String step,
            @QueryParam("preview") @Nullable String preview) {
        CentreView town = centres.town(asked);
        String slug = word.toLowerCase(Locale.ROOT);
        if (preview != null) {
            return previews.ofRegion(
                    preview,
                    town,
                    (office, version) -> routes.version(office, version)
                            .filter(it -> it.slug().equals(slug))
                            .map(it -> preview(town, it)));
        }
        RouteInTown found = inTown(town, known.find(slug).orElseThrow(NotFoundException::new));
        String path = path(town, slug);
        int current = number(found.route(), step);
        if (step != null && current == 0) {
            return Response.seeOther(URI.create(path)).build();
        }
        return CentrePath.elsewhere(request, path)
                .orElseGet(() -> Response.ok(page(town, found, path, current)).build());
    }

    /** The step that was asked for; 0 for none or one that the route does not have. */
    static int number(RouteView route, @Nullable String step) {
        return step != null && step.matches("[1-9]\\d{0,3}")
                ? route.step(Integer.parseInt(step)).map(it -> it.number()).orElse(0)
                : 0;
    }

    /** As residents of the town would read it; neither kept nor counted. */
    private Page preview(CentreView town, RouteView route) {
        String path = path(town, route.slug());
        RouteContent content = contents.inTown(town, inTown(town, route), path, 0);
        return Page.of("routes/route.jte", head(town, content, path, 0).unlisted(), content)
                .in(town);
    }

    private RouteInTown inTown(CentreView town, RouteView route) {
        return routes.inTown(Actor.visitorOf(town.id()), town.id(), route);
    }

    private static String path(CentreView town, String slug) {
        return "/" + town.slug() + "/routes/" + slug;
    }

    private Page page(CentreView town, RouteInTown found, String path, int current) {
        RouteContent content = contents.inTown(town, found, path, current);
        Page page = Page.of("routes/route.jte", head(town, content, path, current), content)
                .in(town);
        if (current > 0) {
            return page;
        }
        Page counted = page.counted(missing(town.id(), found));
        // A change in any town may change who answers a step here.
        return request.getQueryString() == null
                ? counted.kept(time.keep(
                        null,
                        OpenNow.changes(content.steps().stream()
                                .flatMap(it -> it.places().stream())
                                .map(PlaceContent::open)
                                .toList())))
                : counted;
    }

    private static Page.Head head(CentreView town, RouteContent content, String path, int current) {
        Texts texts = Texts.russian();
        String title =
                texts.of("route.page", content.route().title(), town.name().inTown());
        return new Page.Head(
                        current == 0
                                ? title
                                : texts.of(
                                        "route.page.step",
                                        content.place(),
                                        content.steps().size(),
                                        title),
                        content.route().summary(),
                        path)
                .under(CentrePath.way(
                        town,
                        new Page.Crumb(texts.of("nav.routes"), content.all()),
                        new Page.Crumb(content.route().shortTitle(), path)))
                .about(new RouteData(content)::at);
    }

    /** Counts each need of the route once that the town itself does not answer. */
    private Consumer<String> missing(CentreId town, RouteInTown found) {
        Map<String, DemandSource> needs = new LinkedHashMap<>();
        for (RouteInTown.Step it : found.steps()) {
            String need = it.step().need();
            if (need != null && it.answers() != null && it.answers().level() != AnswerLevel.LOCAL) {
                needs.put(
                        need, it.answers().level() == AnswerLevel.UNAVAILABLE ? DemandSource.FULL : DemandSource.STEP);
            }
        }
        DemandCounter counter = demand;
        return network -> needs.forEach((need, source) -> counter.note(network, town, need, source));
    }
}
