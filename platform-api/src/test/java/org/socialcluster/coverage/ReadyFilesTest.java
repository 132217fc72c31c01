package org.socialcluster.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** What a crowd that asks for open data costs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadyFilesTest {
    private static final Instant NOON = Instant.parse("2026-11-27T07:00:00Z");
    private static final int CROWD = 100;
    private static final int MOST_AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final ReadyFiles files = new ReadyFiles();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger making = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    @Test
    void of_a_crowd_that_asks_for_the_same_one_makes_it_and_all_get_it() throws Exception {
        CountDownLatch all = new CountDownLatch(CROWD);
        Callable<OpenFile> one = () -> {
            all.countDown();
            return files.get(key(NOON, "rezh"), () -> make(all));
        };

        assertThat(InScope.atOnce(Collections.nCopies(CROWD, one))).hasSize(CROWD);
        assertThat(made).hasValue(1);
    }

    @Test
    void of_a_crowd_that_asks_for_different_things_few_are_served_at_once_and_most_are_sent_away() throws Exception {
        CountDownLatch all = new CountDownLatch(CROWD);
        List<Callable<Boolean>> crowd = IntStream.range(0, CROWD)
                .<Callable<Boolean>>mapToObj(it -> () -> {
                    all.countDown();
                    return gets("town-" + it, all);
                })
                .toList();

        assertThat(InScope.atOnce(crowd)).contains(true, false);
        assertThat(mostAtOnce.get()).isBetween(1, MOST_AT_ONCE);
        assertThat(gets("rezh", all)).as("once they are gone").isTrue();
    }

    @Test
    void another_matrix_is_another_file_and_a_refusal_is_not_kept() {
        CountDownLatch nobody = new CountDownLatch(0);
        files.get(key(NOON, "rezh"), () -> make(nobody));
        files.get(key(NOON.plusSeconds(1), "rezh"), () -> make(nobody));
        assertThat(made).hasValue(2);

        assertThat(refused("no-town")).isTrue();
        assertThat(gets("no-town", nobody)).isTrue();
    }

    private boolean refused(String town) {
        try {
            files.get(key(NOON, town), () -> {
                throw Problem.ofField("town", "search.town");
            });
            return false;
        } catch (Problem refusal) {
            return refusal.type() == ProblemType.INVALID_INPUT;
        }
    }

    private boolean gets(String town, CountDownLatch all) {
        try {
            files.get(key(NOON, town), () -> make(all));
            return true;
        } catch (Problem busy) {
            assertThat(busy.type()).isEqualTo(ProblemType.UNAVAILABLE);
            return false;
        }
    }

    private static ReadyFiles.Key key(Instant at, String town) {
        return new ReadyFiles.Key(at, OpenFormat.CSV, By.NEED, town, "");
    }

    private OpenFile make(CountDownLatch all) {
        mostAtOnce.accumulateAndGet(making.incrementAndGet(), Math::max);
        try {
            assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        making.decrementAndGet();
        made.incrementAndGet();
        return new OpenFile(new byte[10], "tag");
    }
}
