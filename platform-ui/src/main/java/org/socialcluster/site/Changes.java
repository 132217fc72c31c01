package org.socialcluster.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;

/**
 * Counts the changes of the listings. What was made at one moment is still true if none that concerns it has come since;
 * the moment is taken before the making, so that a change that comes in between counts.
 */
final class Changes {
    private final AtomicLong counter = new AtomicLong();
    private final Map<CentreId, Long> ofCentre = new ConcurrentHashMap<>();
    private volatile long ofAny;
    private volatile long ofAll;

    long moment() {
        return counter.get();
    }

    /** @param centre null: it concerns all of them */
    synchronized void happened(@Nullable CentreId centre) {
        long now = counter.incrementAndGet();
        ofAny = now;
        if (centre == null) {
            ofAll = now;
        } else {
            ofCentre.put(centre, now);
        }
    }

    /** @param centre null: made of what all centres have */
    boolean none(long since, @Nullable CentreId centre) {
        long last = centre == null ? ofAny : Math.max(ofAll, ofCentre.getOrDefault(centre, 0L));
        return last <= since;
    }
}
