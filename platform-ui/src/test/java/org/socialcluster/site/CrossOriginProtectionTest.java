package org.socialcluster.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcluster.site.CrossOriginProtection.Sender;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CrossOriginProtectionTest {
    private static final String HOST = "help.example.org";
    private static final String PUBLIC = "https://public.example.org";

    private static boolean post(@Nullable String fetchSite, @Nullable String origin, boolean cookies) {
        return CrossOriginProtection.isOurOwn(new Sender("POST", fetchSite, origin, HOST, cookies), PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void reading_is_open_to_everybody(String method) {
        Sender stranger = new Sender(method, "cross-site", "https://evil.example", HOST, true);

        assertThat(CrossOriginProtection.isOurOwn(stranger, PUBLIC)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "post", "ANYTHING"})
    void every_other_method_is_guarded(String method) {
        Sender stranger = new Sender(method, "cross-site", "https://evil.example", HOST, true);

        assertThat(CrossOriginProtection.isOurOwn(stranger, PUBLIC)).isFalse();
    }

    @Test
    void our_own_pages_and_the_address_bar_pass() {
        assertThat(post("same-origin", "https://" + HOST, true)).isTrue();
        assertThat(post("none", null, true)).isTrue();
    }

    @Test
    void other_sites_do_not_even_with_a_neighbouring_name_or_without_cookies() {
        assertThat(post("cross-site", "https://evil.example", true)).isFalse();
        assertThat(post("same-site", "https://other.example.org", true)).isFalse();
        assertThat(post("cross-site", null, false)).isFalse();
    }

    @Test
    void the_browsers_own_word_outweighs_the_origin() {
        assertThat(post("cross-site", "https://" + HOST, true)).isFalse();
    }

    @Test
    void older_browsers_are_judged_by_their_origin() {
        assertThat(post(null, "https://" + HOST, true)).isTrue();
        assertThat(post(null, "https://HELP.example.org", true)).isTrue();
        assertThat(post(null, PUBLIC, true)).isTrue();
        assertThat(post(null, "https://evil.example", true)).isFalse();
        assertThat(post(null, "https://" + HOST + ":8443", true)).isFalse();
        assertThat(post(null, "https://" + HOST + "@evil.example", true)).isFalse();
        assertThat(post(null, "null", true)).isFalse();
        assertThat(post(null, "nonsense %", false)).isFalse();
    }

    @Test
    void a_program_that_is_no_browser_passes_only_without_a_cookie() {
        assertThat(post(null, null, false)).isTrue();
        assertThat(post(null, null, true)).isFalse();
    }
}
