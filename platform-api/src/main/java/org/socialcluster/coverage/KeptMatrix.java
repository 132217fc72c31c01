package org.socialcluster.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The matrix in memory. After a change it is judged anew, but not more often than every few seconds however much is edited;
 * without one after a minute, for listings grow stale by themselves.
 */
final class KeptMatrix {
    private static final Duration AT_LEAST = Duration.ofSeconds(2);
    private static final Duration AT_MOST = Duration.ofMinutes(1);

    private @Nullable CoverageMatrix kept;
    private boolean changed;

    /** What is kept, or what is read now: by one reader, while the others wait for it. */
    synchronized CoverageMatrix get(Instant now, Supplier<CoverageMatrix> read) {
        CoverageMatrix known = kept;
        if (known != null && now.isBefore(known.at().plus(changed ? AT_LEAST : AT_MOST)) && !now.isBefore(known.at())) {
            return known;
        }
        changed = false;
        CoverageMatrix fresh = read.get();
        kept = fresh;
        return fresh;
    }

    synchronized void change() {
        changed = true;
    }
}
