package org.socialcluster.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextsTest {
    private final Texts texts = Texts.russian();

    @ParameterizedTest
    @CsvSource({
        "0,городов",
        "1,город",
        "2,города",
        "4,города",
        "5,городов",
        "11,городов",
        "12,городов",
        "14,городов",
        "21,город",
        "22,города",
        "25,городов",
        "101,город",
        "111,городов",
        "112,городов"
    })
    void nouns_follow_their_number(int number, String noun) {
        assertThat(texts.plural("count.towns", number)).isEqualTo(number + "\u00a0" + noun);
    }

    @Test
    void words_are_enumerated_with_an_and_before_the_last() {
        assertThat(texts.enumeration(List.of())).isEmpty();
        assertThat(texts.enumeration(List.of("а"))).isEqualTo("а");
        assertThat(texts.enumeration(List.of("а", "б", "в"))).isEqualTo("а, б и\u00a0в");
    }

    @Test
    void an_unknown_sentence_is_an_error_of_the_program() {
        assertThatThrownBy(() -> texts.of("no.such.key")).hasMessageContaining("no.such.key");
    }
}
