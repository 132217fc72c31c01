package org.socialcluster.plainlanguage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcluster.plainlanguage.Advice.Kind;
import org.socialcluster.plainlanguage.Reading.Ease;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainLanguageTest {
    private static final String TWENTY_ONE = "Раз " + "раз ".repeat(19) + "двадцать.";

    @Test
    void a_text_that_people_understand_gets_no_advice() {
        Reading reading = PlainLanguage.read(
                "Придите в МФЦ. Возьмите паспорт и полис. Вам дадут талон. Ждать недолго: день или два.");

        assertThat(reading.advice()).isEmpty();
        assertThat(reading.ease()).isEqualTo(Ease.EASY);
    }

    @Test
    void nothing_is_said_of_nothing() {
        assertThat(PlainLanguage.read("")).isEqualTo(new Reading(List.of(), null));
        assertThat(PlainLanguage.read(" \n ")).isEqualTo(new Reading(List.of(), null));
    }

    @Test
    void a_sentence_of_more_than_twenty_words_is_pointed_at_as_it_stands() {
        String text = "Коротко. " + TWENTY_ONE + " Снова коротко.";

        assertThat(PlainLanguage.read(text).advice()).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Kind.LONG_SENTENCE);
            assertThat(it.phrase()).isEqualTo(TWENTY_ONE).isEqualTo(text.substring(it.start(), it.end()));
            assertThat(it.words()).contains("21");
        });
        assertThat(PlainLanguage.read("Раз " + "раз ".repeat(18) + "двадцать.").advice())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Придите на ул. Ленина, д. 5.",
                "Позвоните И. И. Иванову.",
                "Это ст. 15 п. 3 закона.",
                "«Готово?» — спросят вас.",
                "Платят 12 000 руб. Семье с детьми больше.",
                "Так бывает, т. е. Редко."
            })
    void dots_within_a_sentence_do_not_end_it(String sentence) {
        assertThat(Parts.sentences(sentence)).hasSize(1);
    }

    @Test
    void sentences_end_where_people_end_them() {
        String text = "Идите в МФЦ! Готово?\nТогда домой! Ура";

        assertThat(Parts.sentences(text).stream().map(it -> it.of(text)))
                .containsExactly("Идите в МФЦ!", "Готово?", "Тогда домой!", "Ура");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Обратитесь в целях получения | в целях | чтобы",
                "Врач осуществляет приём | осуществляет | само действие",
                "В случае, если отказали | В случае, если | если",
                "За вышеуказанную услугу | вышеуказанную | этот",
                "Приём в соответствии с действующим законодательством | в соответствии с действующим законодательством | по закону",
                "Данная услуга | Данная | этот",
                "Деньги за счёт средств области | за счёт средств | на деньги",
                "Деньги за счет средств области | за счет средств | на деньги"
            })
    void officialese_gets_a_plain_word(String text, String phrase, String plain) {
        assertThat(PlainLanguage.read(text).advice()).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Kind.OFFICIALESE);
            assertThat(it.phrase()).isEqualTo(phrase);
            assertThat(it.words()).contains(plain);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ваши персональные данные", "Лица друзей", "Он иногда болеет", "Всё дано"})
    void words_that_only_look_alike_are_left_alone(String text) {
        assertThat(PlainLanguage.read(text).advice()).isEmpty();
    }

    @Test
    void an_abbreviation_that_nobody_explains_is_asked_for_once_with_its_words() {
        assertThat(PlainLanguage.read("Пройдите МСЭ. После МСЭ получите справку.")
                        .advice())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(Kind.ABBREVIATION);
                    assertThat(it.start()).isEqualTo("Пройдите ".length());
                    assertThat(it.words()).contains("медико-социальная экспертиза (МСЭ)");
                });
        assertThat(PlainLanguage.read("Придите в ЩЩЩ.").advice())
                .singleElement()
                .satisfies(it -> assertThat(it.words()).contains("сокращение"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Медико-социальная экспертиза (МСЭ) бесплатна. МСЭ ждут месяц.",
                "МСЭ (медико-социальная экспертиза) бесплатна.",
                "МСЭ — медико-социальная экспертиза.",
                "Возьмите СНИЛС и ИНН.",
                "Закон 442-ФЗ."
            })
    void what_is_explained_or_known_to_everybody_or_no_abbreviation_is_left_alone(String text) {
        assertThat(PlainLanguage.read(text).advice()).isEmpty();
    }

    @Test
    void a_dash_with_other_words_explains_nothing() {
        assertThat(PlainLanguage.read("МСЭ — по вторникам.").advice()).hasSize(1);
    }

    @Test
    void ease_is_that_of_flesch_with_the_coefficients_of_oborneva() {
        // 2 sentences, 6 words, 12 syllables
        assertThat(Readability.score("Мама мыла раму. Папа варил борщи."))
                .isCloseTo(206.835 - 1.3 * 3 - 60.1 * 12 / 6, within(0.001));
        assertThat(PlainLanguage.read("Мама мыла раму.").ease()).isNull();
    }

    @Test
    void a_text_of_offices_is_hard() {
        assertThat(PlainLanguage.read("Предоставление государственной услуги осуществляется уполномоченным органом"
                                + " исполнительной власти на основании заявления получателя социальных услуг.")
                        .ease())
                .isEqualTo(Ease.HARD);
    }

    @Test
    void advice_stands_in_the_order_of_the_text() {
        assertThat(PlainLanguage.read("Пройдите МСЭ в целях лечения. " + TWENTY_ONE).advice().stream()
                        .map(Advice::kind))
                .containsExactly(Kind.ABBREVIATION, Kind.OFFICIALESE, Kind.LONG_SENTENCE);
    }

    @Test
    void every_entry_of_the_lists_says_something_and_finds_itself() {
        WordList.read("officialese.txt").forEach((phrase, plain) -> {
            assertThat(plain).as(phrase).isNotEmpty();
            String spoken = phrase.replaceAll("\\|[^ ]*", "").replace("*", "ый");
            assertThat(Officialese.in("И " + spoken + " вот")).as(phrase).isNotEmpty();
        });
    }
}
