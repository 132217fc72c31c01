package org.socialcluster.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.shared.CentreId;

/** How much one network weighs among those who look for help. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemandSendersTest {
    private static final String ONE = "203.0.113.7";
    private static final String OTHER = "203.0.113.8";
    private static final CentreId REZH = new CentreId(UUID.randomUUID());
    private static final CentreId SEROV = new CentreId(UUID.randomUUID());

    private final AtomicLong nanos = new AtomicLong();
    private final DemandSenders senders = new DemandSenders(nanos::get);

    @Test
    void the_same_from_one_network_counts_once_a_day_and_again_the_next() {
        assertThat(senders.counts(ONE, need(REZH, "TAXI"))).isTrue();
        assertThat(senders.counts(ONE, need(REZH, "TAXI"))).isFalse();
        nanos.addAndGet(Duration.ofHours(23).toNanos());
        assertThat(senders.counts(ONE, need(REZH, "TAXI"))).isFalse();
        nanos.addAndGet(Duration.ofHours(2).toNanos());
        assertThat(senders.counts(ONE, need(REZH, "TAXI"))).isTrue();
    }

    @Test
    void another_network_another_town_and_another_need_count_by_themselves() {
        assertThat(senders.counts(ONE, need(REZH, "TAXI"))).isTrue();
        assertThat(senders.counts(OTHER, need(REZH, "TAXI"))).isTrue();
        assertThat(senders.counts(ONE, need(SEROV, "TAXI"))).isTrue();
        assertThat(senders.counts(ONE, need(REZH, "SPEECH"))).isTrue();
    }

    @Test
    void words_of_one_network_count_once_in_whatever_town_they_are_typed() {
        assertThat(senders.counts(ONE, words(REZH, "кукольный театр"))).isTrue();
        assertThat(senders.counts(ONE, words(SEROV, "кукольный театр"))).isFalse();
        assertThat(senders.counts(ONE, words(null, "кукольный театр"))).isFalse();
        assertThat(senders.counts(OTHER, words(REZH, "кукольный театр"))).isTrue();
    }

    @Test
    void who_asks_for_everything_is_not_counted_any_more_and_pushes_nobody_out() {
        assertThat(senders.counts(OTHER, need(REZH, "TAXI"))).isTrue();
        int counted = 0;
        for (int turn = 0; turn < 100_000; turn++) {
            counted += senders.counts(ONE, words(REZH, "слово " + turn)) ? 1 : 0;
        }

        assertThat(counted).isEqualTo(DemandSenders.MOST_OF_ONE);
        assertThat(senders.counts(OTHER, need(REZH, "TAXI"))).isFalse();
    }

    private static DemandCount.What need(CentreId town, String need) {
        return new DemandCount.What(town, need, DemandSource.SEARCH, null);
    }

    private static DemandCount.What words(@Nullable CentreId town, String words) {
        return new DemandCount.What(town, null, DemandSource.SEARCH, words);
    }
}
