package org.socialcluster.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptTest {
    private final Kept<String> kept = new Kept<>();

    @Test
    void it_is_read_once_and_again_after_a_change() {
        AtomicInteger reads = new AtomicInteger();

        kept.get(() -> "read " + reads.incrementAndGet());
        assertThat(kept.get(() -> "read " + reads.incrementAndGet())).isEqualTo("read 1");
        kept.forget();

        assertThat(kept.now()).isNull();
        assertThat(kept.get(() -> "read " + reads.incrementAndGet())).isEqualTo("read 2");
        assertThat(kept.now()).isEqualTo("read 2");
    }

    @Test
    void what_changes_while_it_is_read_is_answered_but_not_kept() {
        String answer = kept.get(() -> {
            kept.forget();
            return "before the change";
        });

        assertThat(answer).isEqualTo("before the change");
        assertThat(kept.get(() -> "after it")).isEqualTo("after it");
    }

    @Test
    void of_many_only_what_was_found_is_kept_and_all_is_forgotten_together() {
        KeptByKey<String, String> many = new KeptByKey<>();
        AtomicInteger reads = new AtomicInteger();

        many.get("town", key -> Optional.of(key + reads.incrementAndGet()));
        many.get("town", key -> Optional.of(key + reads.incrementAndGet()));
        assertThat(many.get("town", key -> Optional.of(key + reads.incrementAndGet())))
                .contains("town2");
        many.forget();
        assertThat(many.get("town", key -> Optional.empty())).isEmpty();
        many.forget();
        assertThat(many.get("town", key -> Optional.of(key + reads.incrementAndGet())))
                .contains("town3");

        assertThat(many.get("nowhere", key -> Optional.empty())).isEmpty();
        assertThat(many.get("nowhere", key -> Optional.of("opened"))).contains("opened");
    }
}
