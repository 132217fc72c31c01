package org.socialcluster.demand;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;

/**
 * Gathers demand in memory and writes it every few seconds, so that nobody who looks for help waits for a count, and many
 * who look for the same cost one row. What was gathered when a process is killed is lost.
 */
@ApplicationScoped
public class DemandCounter {
    private static final Logger LOG = System.getLogger(DemandCounter.class.getName());
    private static final long SECONDS_BETWEEN_WRITES = 5;

    /** More different things than people look for in five seconds; a flood beyond it is not counted. */
    private static final int MOST = 5_000;

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    Demand demand;

    private final Map<DemandCount.What, Integer> gathered = new HashMap<>();
    private final DemandSenders senders = new DemandSenders(Ticker.systemTicker());
    private @Nullable ScheduledFuture<?> writing;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        writing = timer.scheduleWithFixedDelay(
                this::write, SECONDS_BETWEEN_WRITES, SECONDS_BETWEEN_WRITES, TimeUnit.SECONDS);
    }

    /** Somebody looked for a need to which nobody of the town is an answer.
     *
     * @param network where from, as {@link org.socialcluster.shared.Edge#network} has it; it counts once a day for the same
     * @param town null where no town was chosen
     * @param need null where it has no name */
    public void note(String network, @Nullable CentreId town, @Nullable String need, DemandSource source) {
        gather(network, new DemandCount.What(town, need, source, null));
    }

    /** Somebody searched and found nothing at all. The words are kept only where they cannot say who somebody is.
     *
     * @param network as for {@link #note}
     * @param town null where no town was chosen */
    public void noteNothingFound(String network, @Nullable CentreId town, String typed) {
        String words = DemandWords.harmless(typed).orElse(null);
        gather(network, new DemandCount.What(town, null, DemandSource.SEARCH, words));
    }

    private void gather(String network, DemandCount.What what) {
        if (senders.counts(network, what)) {
            gather(what, 1);
        }
    }

    private synchronized void gather(DemandCount.What what, int n) {
        if (gathered.size() < MOST || gathered.containsKey(what)) {
            gathered.merge(what, n, Integer::sum);
        }
    }

    private synchronized List<DemandCount> taken() {
        List<DemandCount> all = gathered.entrySet().stream()
                .map(it -> new DemandCount(it.getKey(), it.getValue()))
                .toList();
        gathered.clear();
        return all;
    }

    @PreDestroy
    void end() {
        if (writing != null) {
            writing.cancel(false);
        }
        write();
    }

    private void write() {
        List<DemandCount> counts = taken();
        if (counts.isEmpty()) {
            return;
        }
        if (!written(counts)) {
            separately(counts);
        }
    }

    /** One that the database refuses takes no other with it. Where it takes none, it is not there: all wait for the next time. */
    private void separately(List<DemandCount> counts) {
        List<DemandCount> left =
                counts.stream().filter(it -> !written(List.of(it))).toList();
        if (left.size() == counts.size()) {
            left.forEach(it -> gather(it.what(), it.n()));
        } else if (!left.isEmpty()) {
            LOG.log(Level.WARNING, left.size() + " counts of demand are refused by the database and dropped");
        }
    }

    private boolean written(List<DemandCount> counts) {
        try {
            demand.add(Actor.visitor(), counts);
            return true;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "demand could not be written: " + failed.getMessage());
            return false;
        }
    }
}
