package org.socialcluster.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PhoneTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "8 (343) 123-45-67",
                "+7 343 123-45-67",
                "+7(343)1234567",
                "83431234567",
                "73431234567",
                "7 343 123 45 67",
                "343 123-45-67",
                " 8-343-123-45-67 ",
                "8 343 123–45–67",
                "тел. 8 (343) 123-45-67",
                "tel:+73431234567"
            })
    void one_number_written_in_many_ways_is_kept_as_one(String written) {
        assertThat(Phone.find(written)).contains(new Phone("+73431234567"));
    }

    @ParameterizedTest
    @CsvSource({
        "83431234567, +7 343 123-45-67",
        "8 912 345 67 89, +7 912 345-67-89",
        "+7 (34364) 2-11-22, +7 343 642-11-22",
        "8-800-100-00-00, 8 800 100-00-00",
        "+78001000000, 8 800 100-00-00",
        "112, 112",
        "1-1-2, 112",
        "8 (343) 123-45-67 доб. 12, +7 343 123-45-67 доб. 12",
        "8 (343) 123-45-67 доб 12, +7 343 123-45-67 доб. 12",
        "83431234567 вн. 12, +7 343 123-45-67 доб. 12",
        "+73431234567;ext=12, +7 343 123-45-67 доб. 12",
        "+7 000 123-45-67, +7 000 123-45-67",
        "8 000 123-45-67, +7 000 123-45-67",
        "8 343 000-00-00, +7 343 000-00-00",
    })
    void it_is_shown_as_people_read_it(String written, String shown) {
        assertThat(Phone.find(written)).map(Phone::shown).contains(shown);
        assertThat(Phone.shown(Phone.kept(written))).isEqualTo(shown);
        assertThat(Phone.kept(shown)).isEqualTo(Phone.kept(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123-45-67",
                "8 343 123-45-6",
                "8 343 123-45-678",
                "8 343 123-45-67, 8 343 765-43-21",
                "8 343 123-45-67 и 123",
                "8 (200) 123-45-67",
                "позвоните нам",
                "+7 343 12E-45-67",
                "011",
                "+999 12 34 56"
            })
    void what_cannot_be_dialled_from_anywhere_or_is_two_numbers_is_none(String written) {
        assertThat(Phone.find(written)).isEmpty();
    }

    @Test
    void what_is_no_number_is_shown_as_it_stands() {
        assertThat(Phone.shown("спросите в окне 3")).isEqualTo("спросите в окне 3");
        assertThat(Phone.shown(null)).isNull();
    }

    @Test
    void numbers_of_demonstration_are_told_from_those_that_ring() {
        assertThat(Phone.find("+7 000 000-00-01").orElseThrow().isExample()).isTrue();
        assertThat(Phone.find("+7 343 000-00-01").orElseThrow().isExample()).isFalse();
    }

    @Test
    void a_link_has_no_signs_between_digits() {
        assertThat(Phone.find("8 (343) 123-45-67").orElseThrow().link()).isEqualTo("+73431234567");
    }
}
