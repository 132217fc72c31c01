package org.socialcluster.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TurnsTest {
    @Test
    void whoever_comes_while_all_turns_are_taken_is_asked_to_come_again() {
        Turns turns = new Turns(2, Duration.ofMillis(20), "print.busy");
        turns.begin();
        turns.begin();

        assertThatExceptionOfType(Problem.class).isThrownBy(turns::begin).satisfies(it -> {
            assertThat(it.type()).isEqualTo(ProblemType.UNAVAILABLE);
            assertThat(it.type().status()).isEqualTo(503);
            assertThat(it).hasMessage(Problem.text("print.busy"));
        });

        turns.end();
        assertThatNoException().isThrownBy(turns::begin);
    }

    @Test
    void whoever_waits_gets_the_turn_that_is_given_back() {
        Turns turns = new Turns(1, Duration.ofSeconds(30), "print.busy");
        turns.begin();

        CompletableFuture<Void> waiting = CompletableFuture.runAsync(turns::begin);
        turns.end();

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(20));
    }
}
