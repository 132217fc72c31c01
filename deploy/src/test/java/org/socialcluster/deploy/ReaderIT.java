package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resident with a browser, and how that person wants to read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReaderIT {
    private static final int MOST_BYTES = 37 * 1024;
    private static final int MOST_REQUESTS = 5;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/rezh/",
                "/ekaterinburg/",
                "/ekaterinburg/services",
                "/ekaterinburg/services?page=3",
                "/rezh/services/rezh-usp-ippsu",
                "/ekaterinburg/providers",
                "/ekaterinburg/providers/ekaterinburg-org-crisis",
                "/ekaterinburg/needs/ippsu",
                "/ekaterinburg/routes",
                "/ekaterinburg/routes/medicines",
                "/ekaterinburg/routes/medicines/changes",
                "/region/services",
                "/login",
                "/view",
                "/nope"
            })
    void a_first_visit_is_light(String path) {
        try (Visit visit = Chromium.visit()) {
            List<Double> transferred = visit.weigh(path);

            assertThat(transferred).as("requests").isNotEmpty().hasSizeLessThanOrEqualTo(MOST_REQUESTS);
            assertThat(transferred.stream().mapToDouble(Double::doubleValue).sum())
                    .as("bytes")
                    .isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    @Test
    void everything_works_without_javascript_from_the_towns_to_larger_letters() {
        try (Visit visit = Chromium.visitWithoutJavaScript().open("/")) {
            Page page = visit.page();
            page.getByRole(AriaRole.MAIN)
                    .getByText("Реж", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(visit.address()).isEqualTo("/rezh/");

            page.getByText("Крупнее").first().click();
            visit.field("Вдвое крупнее").check();
            visit.field("Тёмные").check();
            visit.button("Сохранить").click();

            assertThat(visit.address()).isEqualTo("/rezh/");
            assertThat(page.locator("html").getAttribute("data-size")).isEqualTo("200");
            assertThat(page.locator("html").getAttribute("data-scheme")).isEqualTo("dark");
            assertThat(page.locator("html").getAttribute("data-space")).isNull();
        }
    }

    @Test
    void the_chosen_view_is_a_cookie_that_only_pages_read() {
        HttpResponse<String> answer =
                Wire.form("/view", Map.of("scheme", "contrast", "size", "150", "space", "wide", "from", "/rezh/"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Wire.header(answer, "Location")).isEqualTo("/rezh/");
        assertThat(Wire.header(answer, "Set-Cookie"))
                .startsWith("view=contrast.150.wide;")
                .contains("Path=/", "HttpOnly", "SameSite=Lax", "Max-Age=31536000")
                .doesNotContain("Secure");
        assertThat(Wire.get("/rezh/", "Cookie", "view=contrast.150.wide").body())
                .contains("data-scheme=\"contrast\" data-size=\"150\" data-space=\"wide\"");
    }

    @Test
    void a_view_that_is_not_on_the_list_is_no_view() {
        HttpResponse<String> answer =
                Wire.form("/view", Map.of("scheme", "\"><script>", "size", "900", "space", "wide\r\nX-Evil: 1"));

        assertThat(Wire.cookie(answer, "view")).hasValue("..");
        assertThat(answer.headers().map()).doesNotContainKey("X-Evil");
        assertThat(Wire.get("/rezh/", "Cookie", "view=evil.150<b>.wide").body())
                .contains("<html lang=\"ru\" data-space=\"wide\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/\\\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                " //evil.example",
                "javascript:alert(1)",
                "evil.example",
                "/rezh/\r\nSet-Cookie: session=1",
                ""
            })
    void the_way_back_from_the_settings_never_leads_to_another_site(String from) {
        HttpResponse<String> saved = Wire.form("/view", Map.of("scheme", "dark", "from", from));
        String form = Wire.get("/view?from=" + Wire.encoded(from)).body();

        assertThat(Wire.header(saved, "Location")).isEqualTo("/");
        assertThat(form).contains("name=\"from\" value=\"/\"").contains("<a href=\"/\">Вернуться без изменений</a>");
    }

    @Test
    void another_site_cannot_change_how_a_person_reads() {
        HttpResponse<String> answer = Wire.form(
                "/view", Map.of("scheme", "dark"), "Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("<h1>Нет разрешения</h1>");
    }
}
