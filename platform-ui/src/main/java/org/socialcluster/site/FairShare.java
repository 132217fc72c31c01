package org.socialcluster.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.socialcluster.shared.Edge;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Turns;

/**
 * Of all that is worked on at a time one network has a part: not all connections to the database, and not all threads. The
 * container works off what stands on a connection in one go, so that some hundred connections with requests one behind the
 * other would keep everybody else waiting until the last of them is answered. Ready pages are sent before this and cost no part.
 */
public class FairShare implements Filter {
    private static final int AT_ONCE = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int RETRY_SECONDS = 5;

    @Inject
    Edge edge;

    /** Remembered only while somebody of the network is answered. */
    private final Cache<String, Turns> shares =
            Caffeine.newBuilder().weakValues().executor(Runnable::run).build();

    @Override
    public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) any;
        Turns share =
                shares.get(Edge.network(edge.address(request)), network -> new Turns(AT_ONCE, PATIENCE, "share.taken"));
        try {
            share.begin();
        } catch (Problem taken) {
            refuse(request, (HttpServletResponse) answer, taken);
            return;
        }
        try {
            chain.doFilter(any, answer);
        } finally {
            share.end();
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Problem taken)
            throws IOException {
        // What stands behind it on the same connection would be asked next.
        response.setHeader("Connection", "close");
        response.setIntHeader("Retry-After", RETRY_SECONDS);
        request.setAttribute(ErrorPages.DETAIL, taken.getMessage());
        response.sendError(taken.type().status());
    }
}
