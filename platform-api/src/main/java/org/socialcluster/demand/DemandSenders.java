package org.socialcluster.demand;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.socialcluster.shared.Sender;

/**
 * Sees to it that one network counts once a day for the same, so that nobody makes a need look wanted by asking again and again.
 * What is remembered for that are digests with a key that only this process has, in memory, for a day: from them nobody can tell
 * who looked for what, and nobody can list them.
 */
final class DemandSenders {
    /** What one network may look for in a day; more than a library does, and too little to push out what others are known by. */
    static final int MOST_OF_ONE = 300;

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int MOST_KEPT = 50_000;

    private final String key = UUID.randomUUID().toString();
    private final Cache<String, Boolean> counted;
    private final Cache<String, AtomicInteger> asked;

    DemandSenders(Ticker clock) {
        counted = forADay(clock).build();
        asked = forADay(clock).build();
    }

    private static Caffeine<Object, Object> forADay(Ticker clock) {
        return Caffeine.newBuilder()
                .expireAfterWrite(A_DAY)
                .maximumSize(MOST_KEPT)
                .ticker(clock)
                .executor(Runnable::run);
    }

    /** Whether it counts.
     *
     * @param network as {@link org.socialcluster.shared.Edge#network} has it */
    boolean counts(String network, DemandCount.What what) {
        // Words are told of the region as a whole: from one network they count once, in whatever town.
        Object same = what.words() == null ? what : what.words();
        AtomicInteger things = asked.get(Sender.of(key, network), first -> new AtomicInteger());
        if (things.get() >= MOST_OF_ONE || counted.asMap().putIfAbsent(Sender.of(key + same, network), true) != null) {
            return false;
        }
        things.incrementAndGet();
        return true;
    }
}
