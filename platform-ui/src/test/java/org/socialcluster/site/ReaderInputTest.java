package org.socialcluster.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReaderInputTest {

    @Test
    void settings_survive_their_cookie() {
        ViewSettings settings = new ViewSettings("contrast-dark", "200", "wide");

        assertThat(ViewSettings.parse(settings.cookieValue())).isEqualTo(settings);
    }

    @Test
    void no_cookie_and_a_strange_cookie_mean_the_devices_own_way() {
        assertThat(ViewSettings.of(null)).isEqualTo(ViewSettings.DEVICE);
        assertThat(ViewSettings.of(new Cookie[] {new Cookie("other", "dark.200.wide")}))
                .isEqualTo(ViewSettings.DEVICE);
        assertThat(ViewSettings.parse("nonsense")).isEqualTo(ViewSettings.DEVICE);
        assertThat(ViewSettings.parse("dark.200.wide.more")).isEqualTo(ViewSettings.DEVICE);
    }

    @Test
    void a_word_that_is_not_on_the_list_is_left_out_and_the_others_stay() {
        assertThat(ViewSettings.parse("\"><script>.150.huge")).isEqualTo(new ViewSettings("", "150", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rezh/", "/search?q=%D0%B4%D0%BE%D0%BC", "/login/password?next=/office/"})
    void a_way_back_inside_the_site_is_taken(String path) {
        assertThat(LocalPath.orElse(path, "/otherwise")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rezh",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/rezh\r\nSet-Cookie: a=b",
                " /rezh"
            })
    void a_way_out_of_the_site_is_not(String path) {
        assertThat(LocalPath.orElse(path, "/otherwise")).isEqualTo("/otherwise");
    }
}
