package org.socialcluster.tenancy;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;
import org.jspecify.annotations.Nullable;

/**
 * Hears from PostgreSQL what any node has changed in the listings, and fires {@link ListingsChanged}. Whoever keeps
 * something in memory asks {@link #connected} before each use: while the line is down, nobody knows what is true.
 */
@ApplicationScoped
public class ChangeFeed {
    private static final Logger LOG = System.getLogger(ChangeFeed.class.getName());
    private static final long SECONDS_BETWEEN_TRIES = 1;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Event<ListingsChanged> changes;

    @Inject
    @ConfigProperty(name = "db.url")
    String url;

    @Inject
    @ConfigProperty(name = "db.user")
    String user;

    @Inject
    @ConfigProperty(name = "db.password")
    String password;

    private volatile boolean connected;
    private volatile boolean ending;
    private @Nullable Thread listener;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        Thread thread = threads.newThread(this::listen);
        thread.setName("change-feed");
        listener = thread;
        thread.start();
    }

    /** Whether every change is heard at this moment. After a break it is true only when everything has been dropped. */
    public boolean connected() {
        return connected;
    }

    /** 1 or 0, for {@code /metrics}. */
    @Gauge(name = "change_feed_connected", unit = MetricUnits.NONE, absolute = true)
    public int line() {
        return connected ? 1 : 0;
    }

    private void listen() {
        while (!ending) {
            try (ListingsChannel channel = ListingsChannel.open(url, user, password)) {
                changes.fire(new ListingsChanged(null));
                connected = true;
                LOG.log(Level.INFO, "change feed: connected");
                while (!ending) {
                    channel.next().forEach(changes::fire);
                }
            } catch (SQLException | RuntimeException broken) {
                if (!ending) {
                    LOG.log(Level.WARNING, "change feed: down, pages are rendered one by one: " + broken.getMessage());
                }
            } finally {
                connected = false;
            }
            pause();
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_TRIES);
        } catch (InterruptedException ended) {
            ending = true;
        }
    }

    @PreDestroy
    void end() {
        ending = true;
        if (listener != null) {
            listener.interrupt();
        }
    }
}
