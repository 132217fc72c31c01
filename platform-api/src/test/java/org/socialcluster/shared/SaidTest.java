package org.socialcluster.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SaidTest {
    @Test
    void what_is_there_stands_in_one_line() {
        assertThat(Said.once("Реж", null, " ", "Ленина, 1")).isEqualTo("Реж, Ленина, 1");
    }

    @Test
    void nothing_is_said_twice() {
        assertThat(Said.once("Бесплатно", "бесплатно ")).isEqualTo("Бесплатно");
        assertThat(Said.once("Бесплатно", "Бесплатно, если доход мал")).isEqualTo("Бесплатно, если доход мал");
        assertThat(Said.once("Бесплатно. Всем", "Бесплатно")).isEqualTo("Бесплатно. Всем");
    }

    @Test
    void a_word_that_only_begins_alike_is_another() {
        assertThat(Said.once("Реж", "Режевская, 5")).isEqualTo("Реж, Режевская, 5");
    }
}
