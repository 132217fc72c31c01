package org.socialcluster.tenancy.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.socialcluster.shared.Edge;
import org.socialcluster.site.Frames;

/** {@code /robots.txt}: what search engines may read. A demonstration asks not to be listed at all. */
@RequestScoped
@Path("/robots.txt")
public class RobotsPage {
    private static final String CLOSED = "User-agent: *\nDisallow: /\n";
    private static final String OPEN = """
            User-agent: *
            Disallow: /api
            Disallow: /login
            Disallow: /office
            Disallow: /view

            Sitemap: %s/sitemap.xml
            """;

    @Inject
    Frames frames;

    @Inject
    Edge edge;

    @Inject
    HttpServletRequest request;

    @GET
    @Produces("text/plain;charset=utf-8")
    public String robots() {
        return frames.region().demo() ? CLOSED : OPEN.formatted(edge.root(request));
    }
}
