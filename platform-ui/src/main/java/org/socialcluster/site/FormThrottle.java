package org.socialcluster.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.socialcluster.shared.Edge;

/**
 * How often one network may send a form that needs no account. Each node counts for itself: it keeps programs off, and rooms
 * keep limits of their own in the database. No address is written down.
 */
@ApplicationScoped
public class FormThrottle {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST = 5;
    private static final int MOST_NETWORKS = 50_000;

    @Inject
    Edge edge;

    private final Cache<String, AtomicInteger> sent = Caffeine.newBuilder()
            .expireAfterWrite(WINDOW)
            .maximumSize(MOST_NETWORKS)
            .executor(Runnable::run)
            .build();

    /** Counts one form.
     *
     * @param form which one, e.g. {@code report}
     * @return whether it may be sent */
    public boolean takes(String form, HttpServletRequest request) {
        return takes(form, MOST, request);
    }

    /** Counts one form of a kind that many people behind one address may send, in a library or over a telephone's net.
     *
     * @param most forms of one network in ten minutes */
    public boolean takes(String form, int most, HttpServletRequest request) {
        String key = form + " " + Edge.network(edge.address(request));
        return sent.get(key, first -> new AtomicInteger()).incrementAndGet() <= most;
    }
}
