package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page can be used by everybody: WCAG 2.2 AA as far as a machine can tell. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessibilityIT {
    private static final List<String> PAGES = List.of(
            "/",
            "/ekaterinburg/",
            "/rezh/",
            "/krasnoturinsk/",
            "/ekaterinburg/services",
            "/rezh/services?q=zzz",
            "/rezh/services?group=care",
            "/rezh/services/rezh-usp-ippsu",
            "/ekaterinburg/services/ekaterinburg-crisis",
            "/rezh/providers",
            "/rezh/providers/rezh-org-kcson",
            "/ekaterinburg/providers/ekaterinburg-org-crisis",
            "/rezh/needs/tech-aids",
            "/rezh/needs/social-taxi",
            "/rezh/navigator",
            "/rezh/navigator?a=health.yes_has",
            "/rezh/navigator?a=health.severe",
            "/rezh/navigator?a=unknown",
            "/search",
            "/search?q=%D0%BA%D0%BE%D0%BB%D1%8F%D1%81%D0%BA%D0%B0",
            "/rezh/search",
            "/rezh/search?q=%D0%BA%D0%BE%D0%BB%D1%8F%D1%81%D0%BA%D0%B0&free=1",
            "/rezh/search?q=%D0%BC%D1%83%D0%B6+%D0%B1%D1%8C%D0%B5%D1%82",
            "/rezh/search?q=zzz",
            "/rezh/staff",
            "/rezh/routes",
            "/rezh/routes/ipra",
            "/rezh/routes/ippsu?step=2",
            "/rezh/routes/ippsu/stuck?step=3",
            "/rezh/routes/ippsu/list",
            "/rezh/routes/ippsu/changes",
            "/routes",
            "/routes/ipra",
            "/coverage",
            "/coverage/all",
            "/coverage/towns/rezh",
            "/coverage/groups/care",
            "/rezh/events/rezh-ev-law/registration",
            "/region/services",
            "/region/providers",
            "/rezh/services/nope",
            "/view",
            "/login",
            "/login/invitation",
            "/nope");

    @ParameterizedTest
    @CsvSource({"320,LIGHT", "320,DARK", "1280,LIGHT", "1280,DARK"})
    void site_pages_break_no_rule_and_need_no_scrolling_sideways(int width, ColorScheme scheme) {
        try (Visit visit = Chromium.visit(width, scheme)) {
            for (String path : PAGES) {
                visit.open(path);

                Axe.findsNothing(visit.page(), path);
                Axe.fits(visit.page(), path);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void the_refusal_of_a_wrong_password_breaks_no_rule_and_has_the_focus(int width) {
        try (Visit visit = Chromium.visit(width, ColorScheme.LIGHT).open("/login")) {
            visit.signIn("it-" + UUID.randomUUID() + "@example.org", "wrong");
            visit.page().locator("#errors").waitFor();

            Axe.findsNothing(visit.page(), "/login with an error");
            Axe.fits(visit.page(), "/login with an error");
            assertThat(visit.page().evaluate("document.activeElement.id")).isEqualTo("errors");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"contrast", "contrast-dark", "light", "dark"})
    void the_largest_view_in_every_colour_breaks_no_rule_either(String scheme) {
        try (Visit visit = Chromium.visit(320, ColorScheme.LIGHT).open("/view?from=/rezh/")) {
            visit.page().locator("input[name=scheme][value=" + scheme + "]").check();
            visit.field("Вдвое крупнее").check();
            visit.field("Пошире").check();
            visit.button("Сохранить").click();

            for (String path : List.of("/rezh/", "/rezh/services/rezh-usp-ippsu", "/rezh/needs/tech-aids", "/view")) {
                visit.open(path);
                Axe.findsNothing(visit.page(), path + " in " + scheme);
                Axe.fits(visit.page(), path + " in " + scheme);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {640, 1280})
    void letters_twice_as_large_by_the_browser_itself_need_no_scrolling_sideways(int width) {
        try (Visit visit = Chromium.visit(width, ColorScheme.LIGHT)) {
            JsonObject sizes = JsonParser.parseString("{\"fontSizes\": {\"standard\": 32, \"fixed\": 26}}")
                    .getAsJsonObject();
            visit.page().context().newCDPSession(visit.page()).send("Page.setFontSizes", sizes);
            for (String path : PAGES) {
                visit.open(path);

                assertThat(visit.page().evaluate("getComputedStyle(document.documentElement).fontSize"))
                        .isEqualTo("32px");
                Axe.fits(visit.page(), path);
            }
        }
    }

    @Test
    void the_first_tab_leads_past_the_head_of_the_page() {
        try (Visit visit = Chromium.visit().open("/rezh/")) {
            visit.page().keyboard().press("Tab");
            Locator skip = visit.page().locator("a.skip");
            assertThat(skip.evaluate("it => it === document.activeElement")).isEqualTo(true);
            assertThat(skip.boundingBox().y).as("it is on the screen").isNotNegative();

            visit.page().keyboard().press("Enter");

            assertThat(visit.page().evaluate("document.activeElement.id")).isEqualTo("main");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rezh/", "/login", "/view"})
    void tab_alone_reaches_everything_that_can_be_used_and_shows_where_it_is(String path) {
        try (Visit visit = Chromium.visit().open(path)) {
            Page page = visit.page();
            page.evaluate("window.seen = new Set()");
            int there = (Integer) page.evaluate("document.querySelectorAll('a[href], button, input').length");
            for (int step = 0; step < there + 2; step++) {
                page.keyboard().press("Tab");
                page.evaluate("window.seen.add(document.activeElement)");
                Object visible = page.evaluate("(() => { const style = getComputedStyle(document.activeElement);"
                        + " return document.activeElement === document.body || style.outlineStyle !== 'none'"
                        + " || style.boxShadow !== 'none'; })()");
                assertThat(visible).as("focus is seen at step %d", step).isEqualTo(true);
            }

            assertThat(page.evaluate("[...document.querySelectorAll('a[href], button, input:not([type=hidden])')]"
                            + ".filter(it => it.checkVisibility() && !window.seen.has(it)"
                            // Arrow keys move within a group of radio buttons; Tab reaches one of them.
                            + " && !(it.type === 'radio' && [...window.seen].some(one => one.name === it.name)))"
                            + ".map(it => it.outerHTML)"))
                    .as("never reached")
                    .isEqualTo(List.of());
        }
    }
}
