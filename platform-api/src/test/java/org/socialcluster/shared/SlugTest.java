package org.socialcluster.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SlugTest {
    @Test
    void russian_letters_become_latin_ones_and_everything_else_a_hyphen() {
        assertThat(Slug.of("ГАУ «КЦСОН г. Реж» № 5", "x")).isEqualTo("gau-ktsson-g-rezh-no-5");
        assertThat(Slug.of("Щука_Ёлка -- объект", "x")).isEqualTo("shchuka-elka-obekt");
    }

    @Test
    void a_name_without_any_such_letter_is_called_by_its_kind() {
        assertThat(Slug.of("日本語 !!!", "provider")).isEqualTo("provider");
    }

    @Test
    void a_long_name_is_cut_and_never_ends_with_a_hyphen() {
        assertThat(Slug.of("Дом ".repeat(75), "x"))
                .hasSizeLessThanOrEqualTo(100)
                .matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void a_taken_one_gets_the_next_free_number() {
        assertThat(Slug.free("dom", Set.of())).isEqualTo("dom");
        assertThat(Slug.free("dom", Set.of("dom", "dom-2", "dom-4"))).isEqualTo("dom-3");
    }
}
