package org.socialcluster.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcluster.shared.Problem;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "короткий",
                "1234567890",
                "qwertyuiop",
                "password123",
                "йцукенйцукен",
                "aaaaaaaaaaaa",
                "anna.petrova@example.org",
                "anna.petrova2026",
                "Пароль2026!!"
            })
    void a_password_that_everybody_tries_is_refused_at_its_field(String password) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> PasswordRules.check("anna.petrova@example.org", password))
                .satisfies(problem -> assertThat(problem.errors())
                        .extracting(Problem.FieldError::field)
                        .containsExactly("password"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "рябина у старого крыльца",
                "correct horse battery staple",
                "Жёлтый-трамвай-7-утра",
                "x9$kQ2!mWp7z"
            })
    void a_long_and_uncommon_one_is_taken_without_rules_of_character_classes(String password) {
        assertThatCode(() -> PasswordRules.check("anna.petrova@example.org", password))
                .doesNotThrowAnyException();
    }
}
