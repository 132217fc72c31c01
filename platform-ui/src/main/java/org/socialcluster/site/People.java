package org.socialcluster.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.socialcluster.shared.Edge;

/** Tells people from programs, as far as programs say who they are: only what people look for is demand. */
@ApplicationScoped
public class People {
    private static final Pattern PROGRAM = Pattern.compile(
            "(?i)bot|crawl|spider|slurp|preview|monitor|curl|wget|python|java/|http-client|headless|scan");

    @Inject
    Edge edge;

    /** The network of a person who wants to read, as far as one can tell; empty for a program. */
    public Optional<String> asking(HttpServletRequest request) {
        return asks(request) ? Optional.of(Edge.network(edge.address(request))) : Optional.empty();
    }

    private static boolean asks(HttpServletRequest request) {
        String browser = request.getHeader("User-Agent");
        String purpose = request.getHeader("Sec-Purpose");
        String into = request.getHeader("Sec-Fetch-Dest");
        return request.getMethod().equals("GET")
                && browser != null
                && !PROGRAM.matcher(browser).find()
                && (purpose == null || !purpose.contains("prefetch"))
                // Not as a picture or a frame of a page of somebody else, whose readers look for nothing here.
                && (into == null || into.equals("document"));
    }
}
