package org.socialcluster.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;

/** How far behind an edit the matrix may be, and that a crowd reads it once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptMatrixTest {
    private static final Instant NOON = Instant.parse("2026-11-27T07:00:00Z");
    private static final int CROWD = 100;

    private final KeptMatrix kept = new KeptMatrix();
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void what_nobody_changes_is_read_once_a_minute() {
        assertThat(at(0)).isEqualTo(NOON);
        assertThat(at(59)).isEqualTo(NOON);
        assertThat(at(60)).isEqualTo(NOON.plusSeconds(60));
        assertThat(reads).hasValue(2);
    }

    @Test
    void a_change_is_seen_within_two_seconds_and_many_changes_are_read_together() {
        at(0);
        kept.change(NOON.plusSeconds(1));
        assertThat(at(1)).isEqualTo(NOON);
        kept.change(NOON.plusSeconds(1));
        assertThat(at(2)).isEqualTo(NOON.plusSeconds(2));
        assertThat(at(5)).as("nothing has changed since").isEqualTo(NOON.plusSeconds(2));
        assertThat(reads).hasValue(2);
    }

    @Test
    void what_is_shown_for_a_moment_after_a_change_does_not_hold_any_more() {
        CoverageMatrix before = kept.get(clock(0), () -> read(0));
        assertThat(kept.holds(before)).isTrue();

        kept.change(NOON.plusSeconds(1));

        assertThat(kept.get(clock(1), () -> read(1))).isSameAs(before);
        assertThat(kept.holds(before)).isFalse();
        assertThat(kept.holds(kept.get(clock(2), () -> read(2)))).isTrue();
    }

    @Test
    void a_clock_that_was_set_back_keeps_nothing_of_the_future() {
        at(0);
        assertThat(at(-5)).isEqualTo(NOON.minusSeconds(5));
    }

    @Test
    void of_a_crowd_one_reads_and_all_get_what_it_brings() throws Exception {
        CountDownLatch all = new CountDownLatch(CROWD);
        Callable<Instant> one = () -> {
            all.countDown();
            return kept.get(clock(0), () -> {
                        await(all);
                        return read(0);
                    })
                    .at();
        };

        assertThat(InScope.atOnce(Collections.nCopies(CROWD, one)))
                .hasSize(CROWD)
                .containsOnly(NOON);
        assertThat(reads).hasValue(1);
    }

    private static void await(CountDownLatch all) {
        try {
            all.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private Instant at(int second) {
        return kept.get(clock(second), () -> read(second)).at();
    }

    private static Clock clock(int second) {
        return Clock.fixed(NOON.plusSeconds(second), ZoneOffset.UTC);
    }

    private CoverageMatrix read(int second) {
        reads.incrementAndGet();
        return CoverageMatrix.of(NOON.plusSeconds(second), List.of(), List.of(), List.of());
    }
}
