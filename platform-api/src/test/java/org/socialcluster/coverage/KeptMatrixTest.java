package org.socialcluster.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How far behind an edit the matrix may be. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptMatrixTest {
    private static final Instant NOON = Instant.parse("2026-11-27T07:00:00Z");

    private final KeptMatrix kept = new KeptMatrix();
    private int reads;

    @Test
    void what_nobody_changes_is_read_once_a_minute() {
        assertThat(at(0)).isEqualTo(NOON);
        assertThat(at(59)).isEqualTo(NOON);
        assertThat(at(60)).isEqualTo(NOON.plusSeconds(60));
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void a_change_is_seen_within_two_seconds_and_many_changes_are_read_together() {
        at(0);
        kept.change();
        assertThat(at(1)).isEqualTo(NOON);
        kept.change();
        assertThat(at(2)).isEqualTo(NOON.plusSeconds(2));
        assertThat(at(5)).as("nothing has changed since").isEqualTo(NOON.plusSeconds(2));
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void a_clock_that_was_set_back_keeps_nothing_of_the_future() {
        at(0);
        assertThat(at(-5)).isEqualTo(NOON.minusSeconds(5));
    }

    private Instant at(int second) {
        Instant now = NOON.plusSeconds(second);
        return kept.get(now, () -> {
                    reads++;
                    return CoverageMatrix.of(now, List.of(), List.of(), List.of());
                })
                .at();
    }
}
