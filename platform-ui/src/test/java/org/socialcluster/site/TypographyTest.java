package org.socialcluster.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TypographyTest {
    private static String shown(String text) {
        return Typography.bind(text).replace('\u00a0', '~');
    }

    @Test
    void short_words_hold_on_to_the_next_one() {
        assertThat(shown("Мы не нашли и в Реже")).isEqualTo("Мы~не~нашли и~в~Реже");
    }

    @Test
    void longer_words_stay_free() {
        assertThat(shown("Как вам удобнее читать?")).isEqualTo("Как вам удобнее читать?");
    }

    @Test
    void the_end_of_a_longer_word_is_no_short_word() {
        assertThat(shown("мама пришла")).isEqualTo("мама пришла");
        assertThat(shown("кто-то звонил")).isEqualTo("кто-то звонил");
    }

    @Test
    void numbers_hold_on_to_their_unit_and_dashes_to_the_word_before() {
        assertThat(shown("10 знаков — это много")).isEqualTo("10~знаков~— это много");
        assertThat(shown("№ 5, часть 2")).isEqualTo("№~5, часть 2");
    }

    @Test
    void a_short_word_holds_on_to_what_will_be_filled_in() {
        assertThat(shown("а не в {0}")).isEqualTo("а~не~в~{0}");
    }
}
