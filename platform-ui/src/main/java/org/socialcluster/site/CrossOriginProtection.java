package org.socialcluster.site;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Edge;

/**
 * Refuses what another site makes a person's browser send here (cross-site request forgery). It guards every form, the
 * office and the API alike, so forms carry no token and pages need no session.
 *
 * <p>A method that changes something passes if one of these holds, asked in this order:
 *
 * <ol>
 *   <li>{@code Sec-Fetch-Site} is there and says {@code same-origin}, or {@code none} (typed or from a bookmark);
 *   <li>it is absent, and {@code Origin} names the host of {@code Host}, or our public address;
 *   <li>both are absent, and no cookie is sent: that is no browser, and there is nothing to misuse.
 * </ol>
 *
 * Every browser since 2023 sends {@code Sec-Fetch-Site} over TLS and on loopback, older ones send {@code Origin} with
 * POST; a script of another site can forge neither. Source: W3C Fetch Metadata Request Headers; the same rule as
 * {@code net/http.CrossOriginProtection} of Go 1.25, except that it lets 3 pass with a cookie too. The cookies' own
 * SameSite attribute is a second fence.
 */
public class CrossOriginProtection implements Filter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Inject
    Edge edge;

    /** What the decision looks at. */
    record Sender(
            String method,
            @Nullable String fetchSite,
            @Nullable String origin,
            @Nullable String host,
            boolean cookies) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        if (isOurOwn(sender(http), edge.root(http))) {
            chain.doFilter(request, response);
        } else {
            http.setAttribute(ErrorPages.DETAIL, Texts.russian().of("error.another-site"));
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    static boolean isOurOwn(Sender sender, String publicOrigin) {
        if (SAFE.contains(sender.method())) {
            return true;
        }
        if (sender.fetchSite() != null) {
            return sender.fetchSite().equals("same-origin")
                    || sender.fetchSite().equals("none");
        }
        if (sender.origin() != null) {
            return sender.origin().equals(publicOrigin) || isSameHost(sender.origin(), sender.host());
        }
        return !sender.cookies();
    }

    private static boolean isSameHost(String origin, @Nullable String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static Sender sender(HttpServletRequest request) {
        return new Sender(
                request.getMethod(),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.getHeader("Host"),
                request.getHeader("Cookie") != null);
    }
}
