package org.socialcluster.coverage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.socialcluster.shared.Turns;

/**
 * The open data as it was made. Whoever asks the same of the same matrix gets the same bytes, however many ask at a time; what
 * nobody has asked yet is made a few at once.
 */
final class ReadyFiles {
    private static final long MOST_BYTES = 16L << 20;
    private static final int BYTES_OF_AN_ENTRY = 300;

    /** A matrix lives for a minute, and for some seconds in the hands of those who have just asked for it. */
    private static final Duration OLDEST = Duration.ofMinutes(2);

    private final Turns turns = new Turns(
            Math.max(1, Runtime.getRuntime().availableProcessors() / 2), Duration.ofSeconds(8), "coverage.busy");

    private final Cache<Key, OpenFile> files = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, OpenFile file) -> file.bytes().length + BYTES_OF_AN_ENTRY)
            .expireAfterWrite(OLDEST)
            .executor(Runnable::run)
            .build();

    /**
     * All that a file depends on.
     *
     * @param at the moment of the matrix
     * @param town slug; empty for all
     * @param audience code; empty for everybody
     */
    record Key(Instant at, OpenFormat format, By by, String town, String audience) {}

    /** What was made, or is made now.
     *
     * @throws org.socialcluster.shared.Problem {@code unavailable} while too many others are made */
    OpenFile get(Key key, Supplier<OpenFile> make) {
        return files.get(key, unmade -> {
            turns.begin();
            try {
                return make.get();
            } finally {
                turns.end();
            }
        });
    }
}
