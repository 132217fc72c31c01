package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** «Что случилось?» and the questions that lead to a route, as a resident of Rezh goes through them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NavigatorIT {
    @Test
    void without_JavaScript_two_answers_lead_from_the_town_to_a_route_and_back() {
        try (Visit visit = Chromium.visitWithoutJavaScript().open("/rezh/")) {
            visit.page().locator("a[href='/rezh/navigator']").first().click();
            assertThat(visit.heading().innerText()).isEqualTo("Что вам нужно?");

            visit.page().getByText("Уход за человеком, помощь дома").click();
            visit.button("Дальше").click();
            assertThat(visit.heading().innerText()).isEqualTo("За кем нужен уход?");
            assertThat(visit.page().url()).endsWith("/rezh/navigator?a=care");

            visit.page().getByText("За пожилым").click();
            visit.button("Дальше").click();
            assertThat(visit.page().url()).endsWith("/rezh/navigator?a=care.elderly");
            assertThat(visit.page().locator("ol.list a").all())
                    .extracting(it -> it.getAttribute("href"))
                    .containsExactly("/rezh/routes/home-care", "/rezh/routes/ippsu");
            assertThat(visit.page().locator("main a[href^='/rezh/needs/']").all())
                    .extracting(it -> it.getAttribute("href"))
                    .containsExactly("/rezh/needs/home-care", "/rezh/needs/care-assessment");

            visit.page()
                    .getByRole(AriaRole.LINK)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("За кем нужен уход?"))
                    .click();
            assertThat(visit.page().url()).endsWith("/rezh/navigator?a=care");
            visit.page().goBack();
            assertThat(visit.page().url()).endsWith("/rezh/navigator?a=care.elderly");
        }
    }

    @Test
    void who_needs_help_today_is_told_who_gives_it_before_a_centre_that_is_not_open() {
        Markup page = Markup.of("/rezh/navigator?a=urgent");

        assertThat(page.html()).doesNotContain("озвоните в центр").doesNotContain("звонка в центр");
        assertThat(page.links()).contains("tel:112", "/rezh/needs/violence-help", "/rezh/needs/food-aid");
        assertThat(page.html().indexOf("/rezh/needs/food-aid"))
                .isLessThan(page.html().indexOf("mailto:centre.rezh@example.org"));
    }

    @Test
    void a_person_in_despair_gets_the_centre_and_112_above_all() {
        Markup page = Markup.of("/rezh/navigator?a=unknown");

        assertThat(page.links()).contains("tel:112", "mailto:centre.rezh@example.org");
        assertThat(page.html().indexOf("tel:112")).isLessThan(page.html().indexOf("<h1"));
        assertThat(page.html()).doesNotContain("звонка в центр").contains("/rezh/needs/coordinator");
    }

    @ParameterizedTest
    @CsvSource({
        "/rezh/navigator?a=care.elderly.more,/rezh/navigator?a=care.elderly",
        "/rezh/navigator?a=.care..elderly,/rezh/navigator?a=care.elderly",
        "/REZH/navigator?a=care,/rezh/navigator?a=care"
    })
    void other_spellings_of_answers_lead_to_the_one_address(String asked, String address) {
        assertThat(Wire.header(Wire.get(asked), "Location")).isEqualTo(address);
    }

    @Test
    void an_old_link_goes_on_where_its_answers_still_fit() {
        Markup page = Markup.of("/rezh/navigator?a=care.nobody");

        assertThat(page.html()).contains("За кем нужен уход?").contains("Вопросы с тех пор изменились");
    }

    @Test
    void answers_stand_in_the_address_and_nowhere_else() {
        HttpResponse<String> answer = Wire.get("/rezh/navigator?a=health.severe");

        assertThat(answer.body()).contains("<meta name=\"robots\" content=\"noindex\">");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(it -> it.contains("severe"));
        assertThat(Wire.header(answer, "Cache-Control")).contains("no-store");
    }

    @Test
    void the_page_of_a_need_joins_who_gives_it_here_and_the_routes_that_lead_to_it() {
        Markup page = Markup.of("/rezh/needs/home-care");

        assertThat(page.linksBelow("/rezh/routes")).contains("/rezh/routes/home-care");
        assertThat(page.linksBelow("/rezh/services")).isNotEmpty();
    }

    @Test
    void an_editor_sees_what_is_wrong_with_a_draft_and_residents_do_not() {
        try (Visit visit = Chromium.visit().signedInAs("editor").openOffice("/office/navigator")) {
            visit.page().getByText("Верно: 30 из 30").waitFor();
            visit.button("Начать черновик").click();
            visit.button("Опубликовать").click();
            visit.page().getByText("Ничего не изменилось").waitFor();
            visit.field("Заголовок").fill("");
            visit.button("Сохранить и проверить").click();
            visit.page().getByText("Ошибок: 1").first().waitFor();
            visit.button("Опубликовать").click();
            visit.page().getByText("Опубликовать пока нельзя").waitFor();

            assertThat(Markup.of("/rezh/navigator").html()).contains("Что вам нужно?");

            discard(visit);
        }
    }

    @Test
    void what_an_editor_types_in_the_draft_is_there_after_a_reload() {
        try (Visit visit = Chromium.visit().signedInAs("editor").openOffice("/office/navigator")) {
            visit.button("Начать черновик").click();
            visit.field("Заголовок").fill("Что случилось у вас?");
            visit.page().getByText(Pattern.compile("^Сохранено: ")).waitFor();

            visit.openOffice("/office/navigator");
            assertThat(visit.field("Заголовок").inputValue()).isEqualTo("Что случилось у вас?");

            discard(visit);
        }
    }

    private static void discard(Visit visit) {
        visit.button("Удалить черновик").click();
        visit.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Удалить черновик"))
                .click();
        visit.button("Начать черновик").waitFor();
    }

    @Test
    void the_town_begins_with_life_situations_the_emergency_first() {
        List<String> situations = Markup.of("/rezh/").links().stream()
                .filter(it -> it.startsWith("/rezh/routes#"))
                .toList();

        assertThat(situations).hasSize(14).startsWith("/rezh/routes#emergency", "/rezh/routes#serious-illness");
    }
}
