package org.socialcluster.tenancy.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.navigator.Navigators;
import org.socialcluster.needs.Needs;
import org.socialcluster.routes.RouteSummary;
import org.socialcluster.routes.Routes;
import org.socialcluster.services.PublishedListings;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Edge;
import org.socialcluster.site.Link;
import org.socialcluster.tenancy.Centres;

/** {@code /sitemap.xml}: the addresses a search engine should know. */
@RequestScoped
@Path("/sitemap.xml")
public class SiteMap {
    private static final String FRAME = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            %s</urlset>
            """;

    /** The standard's own limit of one map. */
    private static final int MOST = 50_000;

    @Inject
    Centres centres;

    @Inject
    Needs needs;

    @Inject
    Navigators navigators;

    @Inject
    PublishedListings listings;

    @Inject
    CentreEvents events;

    @Inject
    Routes routes;

    @Inject
    Edge edge;

    @Inject
    HttpServletRequest request;

    @GET
    @Produces("application/xml;charset=utf-8")
    public String sitemap() {
        String origin = edge.root(request);
        List<String> ways = routes.all(Actor.visitor()).stream()
                .map(RouteSummary::slug)
                .map(it -> "/routes/" + it)
                .toList();
        return FRAME.formatted(Stream.of(
                        Stream.of("/", "/routes", "/coverage"),
                        ways.stream(),
                        ofTowns(ways),
                        ofNavigator(),
                        listings.addresses(Actor.visitor(), MOST).stream(),
                        events.addresses(Actor.visitor(), MOST).stream())
                .flatMap(it -> it)
                .limit(MOST)
                .map(path -> "<url><loc>" + escaped(origin + path) + "</loc></url>\n")
                .collect(Collectors.joining()));
    }

    /** A town's first page, its lists, its routes, and what it has for each need. */
    private Stream<String> ofTowns(List<String> ways) {
        List<String> needs = this.needs.groups(Actor.visitor()).stream()
                .flatMap(group -> group.needs().stream())
                .map(need -> "/needs/" + Link.word(need.code()))
                .toList();
        return centres.towns(Actor.visitor()).stream()
                .map(town -> "/" + town.slug())
                .flatMap(town -> Stream.of(
                                Stream.of("/", "/routes", "/services", "/providers", "/events", "/staff"),
                                ways.stream(),
                                needs.stream())
                        .flatMap(it -> it)
                        .map(town::concat));
    }

    private Stream<String> ofNavigator() {
        return navigators.isPublished(Actor.visitor())
                ? centres.towns(Actor.visitor()).stream().map(town -> "/" + town.slug() + "/navigator")
                : Stream.empty();
    }

    /** The host comes from the request: whoever asks may have put anything there. */
    private static String escaped(String address) {
        return address.replace("&", "&amp;").replace("<", "&lt;");
    }
}
