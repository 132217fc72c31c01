package org.socialcluster.tenancy.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Edge;
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

    @Inject
    Centres centres;

    @Inject
    Edge edge;

    @Inject
    HttpServletRequest request;

    @GET
    @Produces("application/xml;charset=utf-8")
    public String sitemap() {
        String origin = edge.root(request);
        Stream<String> towns = centres.towns(Actor.visitor()).stream().map(town -> "/" + town.slug() + "/");
        return FRAME.formatted(Stream.concat(Stream.of("/"), towns)
                .map(path -> "<url><loc>" + escaped(origin + path) + "</loc></url>\n")
                .collect(Collectors.joining()));
    }

    /** The host comes from the request: whoever asks may have put anything there. */
    private static String escaped(String address) {
        return address.replace("&", "&amp;").replace("<", "&lt;");
    }
}
