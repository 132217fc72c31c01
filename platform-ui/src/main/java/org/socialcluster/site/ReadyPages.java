package org.socialcluster.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Edge;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.ChangeFeed;
import org.socialcluster.tenancy.ListingsChanged;

/**
 * Pages in their default view as bytes that only have to be sent. They are true until a change that concerns them, until
 * the moment the page itself names, and for five minutes at most, for some of what they say ages without any change.
 * Memory is bounded by weight: the host in the key comes from the request, and anybody may send any.
 */
@ApplicationScoped
public class ReadyPages {
    private static final String MOMENT = ReadyPages.class.getName();
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int SHARE_OF_THE_HEAP = 16;
    private static final int BYTES_OF_AN_ENTRY = 300;

    @Inject
    ChangeFeed feed;

    @Inject
    Clock clock;

    @Inject
    Edge edge;

    @Inject
    @ConfigProperty(name = "platform.ready-pages-bytes")
    Optional<Long> mostBytes;

    private final Changes changes = new Changes();
    private final Cache<String, Ready> pages = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE_OF_THE_HEAP)
            .weigher((String key, Ready page) -> key.length() + page.gzip().length + BYTES_OF_AN_ENTRY)
            .expireAfterWrite(LONGEST)
            // Not the pool of the whole process: its threads would outlive the application.
            .executor(Runnable::run)
            .build();

    /**
     * The bytes of a page.
     *
     * @param tag weak entity tag, quoted
     * @param town slug of the town, for the cookie that remembers it
     * @param born moment of {@link Changes} before it was rendered
     * @param count what is counted each time a person is shown it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Ready(
            byte[] gzip,
            String tag,
            @Nullable String town,
            @Nullable CentreId centre,
            long born,
            Instant until,
            @Nullable Consumer<String> count) {}

    @PostConstruct
    void limit() {
        mostBytes.ifPresent(
                it -> pages.policy().eviction().ifPresent(eviction -> eviction.setMaximum(Math.max(0, it))));
    }

    /** After all others: a page that is made anew must not be made of what they have not forgotten yet. */
    void changed(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ListingsChanged change) {
        changes.happened(change.centre());
    }

    /** What may be sent at this moment. Otherwise the page that is rendered next for this request may be kept. */
    Optional<Ready> find(HttpServletRequest request) {
        if (!feed.connected()) {
            return Optional.empty();
        }
        Ready ready = pages.getIfPresent(key(request));
        if (ready != null
                && changes.none(ready.born(), ready.centre())
                && clock.instant().isBefore(ready.until())) {
            return Optional.of(ready);
        }
        request.setAttribute(MOMENT, changes.moment());
        return Optional.empty();
    }

    /** Keeps the page if it may be kept and {@link #find} was asked for it before. */
    void keep(HttpServletRequest request, Page page, byte[] html, String tag) {
        Page.Keep keep = page.keep();
        // Only under its one address: an address can be spelled in many ways.
        if (keep == null
                || page.status() != 200
                || !request.getRequestURI().equals(page.head().path())
                || !(request.getAttribute(MOMENT) instanceof Long born)) {
            return;
        }
        Instant longest = clock.instant().plus(LONGEST);
        Instant until = keep.until() != null && keep.until().isBefore(longest) ? keep.until() : longest;
        if (changes.none(born, keep.centre())) {
            pages.put(
                    key(request),
                    new Ready(Gzip.packed(html), tag, town(page.town()), keep.centre(), born, until, page.count()));
        }
    }

    private static @Nullable String town(@Nullable CentreView centre) {
        return centre != null && centre.kind() == CentreView.Kind.TOWN ? centre.slug() : null;
    }

    private String key(HttpServletRequest request) {
        return edge.root(request) + request.getRequestURI();
    }

    /** Bytes in memory, for {@code /metrics}. */
    @Gauge(name = "ready_pages_bytes", unit = MetricUnits.BYTES, absolute = true)
    public long bytes() {
        return pages.policy()
                .eviction()
                .map(it -> it.weightedSize().orElse(0))
                .map(Objects::requireNonNull)
                .orElse(0L);
    }
}
