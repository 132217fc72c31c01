package org.socialcluster.coverage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The matrix in memory. After a change it is judged anew, but not more often than every few seconds however much is edited;
 * without one after a minute, for listings grow stale by themselves. One reader judges; the others get what is there, as long as
 * that is no more than a moment late, and otherwise wait for the one.
 */
final class KeptMatrix {
    private static final Duration AT_LEAST = Duration.ofSeconds(2);
    private static final Duration AT_MOST = Duration.ofMinutes(1);

    /** How late is still in time: with the pause and the reading itself under the five seconds that are promised. */
    private static final Duration LATE = Duration.ofSeconds(2);

    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable CoverageMatrix kept;
    private volatile Instant changed = Instant.MIN;

    /** What is kept, or what is read now. */
    CoverageMatrix get(Clock clock, Supplier<CoverageMatrix> read) {
        CoverageMatrix known = kept;
        if (known != null && inTime(known, clock, Duration.ZERO)) {
            return known;
        }
        boolean first = reading.tryLock();
        if (!first) {
            if (known != null && inTime(known, clock, LATE)) {
                return known;
            }
            reading.lock();
        }
        try {
            CoverageMatrix meanwhile = kept;
            if (meanwhile != null && inTime(meanwhile, clock, first ? Duration.ZERO : LATE)) {
                return meanwhile;
            }
            CoverageMatrix fresh = read.get();
            kept = fresh;
            return fresh;
        } finally {
            reading.unlock();
        }
    }

    /** Whether it still holds, or has not held for no longer than the grace. */
    private boolean inTime(CoverageMatrix known, Clock clock, Duration grace) {
        Instant now = clock.instant();
        Instant holds = known.at().plus(AT_MOST);
        if (!changed.isBefore(known.at())) {
            Instant soon = known.at().plus(AT_LEAST);
            holds = soon.isAfter(changed) ? soon : changed;
        }
        return !now.isBefore(known.at()) && now.isBefore(holds.plus(grace));
    }

    /** Whether nothing has changed since a matrix was judged: for a moment after an edit the one before it is shown. */
    boolean holds(CoverageMatrix matrix) {
        return changed.isBefore(matrix.at());
    }

    void change(Instant now) {
        changed = now;
    }
}
