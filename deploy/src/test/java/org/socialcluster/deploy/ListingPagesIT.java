package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of services, organisations and needs as they go over the wire, on the demonstration data. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListingPagesIT {
    @Test
    void a_town_lists_every_need_by_group_and_leads_to_its_services() {
        Markup town = Markup.of("/rezh/");

        assertThat(town.linksBelow("/rezh/needs")).hasSize(80);
        assertThat(town.links()).contains("/rezh/services?group=care", "/rezh/services", "/rezh/providers");
        assertThat(town.html()).contains("<a href=\"/rezh/\" aria-current=\"page\">Реж</a>");
    }

    @Test
    void a_service_is_found_by_the_words_of_the_needs_it_answers() {
        for (String words : List.of("сиделка", "соцработник", "СИДЕЛКА на дом")) {
            assertThat(Markup.of("/rezh/services?q=" + Wire.encoded(words)).html())
                    .as(words)
                    .contains("Социальный работник");
        }
        assertThat(Markup.of("/rezh/services?q=" + Wire.encoded("сиделка водолаз"))
                        .html())
                .as("each word has to be found")
                .doesNotContain("Социальный работник");
    }

    @Test
    void another_spelling_of_an_address_leads_to_the_page_whatever_was_asked_of_it() {
        for (String query : List.of("q=a|b", "q=\"<x>", "q={", "q=%")) {
            assertThat(Wire.raw("GET /REZH/services?" + query
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .as(query)
                    .satisfiesAnyOf(
                            it -> assertThat(it).startsWith("HTTP/1.1 301"),
                            it -> assertThat(it).startsWith("HTTP/1.1 400"));
        }
    }

    @Test
    void a_long_list_comes_in_pages_that_together_show_each_service_once() {
        List<String> seen = new ArrayList<>();
        String next = "/ekaterinburg/services";
        int pages = 0;
        while (next != null) {
            Markup page = Markup.of(next);
            assertThat(page.html()).contains("<link rel=\"canonical\" href=\"" + Wire.url(next) + "\">");
            List<String> services = page.linksBelow("/ekaterinburg/services");
            assertThat(services).hasSizeBetween(1, 20);
            seen.addAll(services);
            pages++;
            next = page.links().stream()
                    .filter(it -> page.html().contains("<a href=\"" + it + "\" rel=\"next\">"))
                    .findFirst()
                    .orElse(null);
        }

        assertThat(pages).isGreaterThanOrEqualTo(5);
        assertThat(seen).hasSizeGreaterThan(80).doesNotHaveDuplicates();
    }

    @Test
    void a_page_behind_the_last_one_leads_to_the_last_one() {
        HttpResponse<String> answer = Wire.get("/rezh/services?page=99");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Wire.header(answer, "Location")).isEqualTo("/rezh/services");
        assertThat(Wire.get("/rezh/services?page=-1").statusCode()).isEqualTo(200);
        assertThat(Wire.get("/rezh/services?page=99999999999").statusCode()).isEqualTo(200);
    }

    @Test
    void a_list_is_narrowed_by_words_need_and_audience_without_regard_to_case_and_to_yo() {
        Markup all = Markup.of("/rezh/services");
        Markup group = Markup.of("/rezh/services?group=care");
        Markup both = Markup.of("/rezh/services?group=care&audience=elderly&q=" + Wire.encoded("СОЦИАЛЬНЫЙ"));

        assertThat(group.linksBelow("/rezh/services"))
                .hasSizeBetween(1, all.linksBelow("/rezh/services").size() - 1);
        assertThat(both.linksBelow("/rezh/services")).containsExactly("/rezh/services/rezh-kcson-home");
        assertThat(both.html())
                .contains("Нашли 1 услугу")
                .contains("name=\"group\" value=\"care\"")
                .contains("<link rel=\"canonical\" href=\"" + Wire.url("/rezh/services") + "\">");
        assertThat(Markup.of("/rezh/services?q=" + Wire.encoded("приЕм")).html())
                .contains("Приём");
    }

    @Test
    void the_number_beside_a_choice_is_the_number_of_services_that_it_leaves() {
        Markup page = Markup.of("/rezh/services");
        List<String> choices = page.links().stream()
                .filter(it -> it.contains("?group=") || it.contains("?audience="))
                .toList();

        assertThat(choices).hasSizeGreaterThan(10).allSatisfy(choice -> {
            int left = Markup.of(choice).linksBelow("/rezh/services").size();
            assertThat(page.html())
                    .containsPattern("<a href=\"" + choice.replace("?", "\\?") + "\">[^<]+, " + left + "</a>");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%00",
                "q=%25",
                "q=_",
                "q='%20or%201=1--",
                "q=%E2%80%AE%0d%0a",
                "q=%ff%fe",
                "group=NOPE",
                "group=../..",
                "audience=%00",
                "page=x",
                "page=0",
                "preview=%00"
            })
    void whatever_is_asked_of_a_list_it_answers(String query) {
        HttpResponse<String> answer = Wire.get("/rezh/services?" + query);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>", "Exception");
    }

    @Test
    void a_search_that_finds_nothing_says_what_to_do() {
        Markup page = Markup.of("/rezh/services?q=%3Cb%3Ezzz");

        assertThat(page.html())
                .contains("Ничего не нашли")
                .contains("value=\"&lt;b>zzz\"")
                .contains("centre.rezh@example.org");
        assertThat(page.links()).contains("/rezh/services", "/rezh/");
    }

    @Test
    void a_service_says_who_gives_it_where_when_to_whom_at_what_cost_and_what_to_bring() {
        Markup page = Markup.of("/rezh/services/rezh-usp-ippsu");

        assertThat(page.html())
                .contains("<h1>Приём: программа социальных услуг и помощь деньгами</h1>")
                .contains("Управление социальной политики (демо)")
                .contains("улица Примерная, 21")
                .contains("8:00–⁠12:30 и 13:30–⁠17:30")
                .contains("Пожилой человек")
                .contains("Бесплатно")
                .contains("<span>Паспорт</span>")
                .contains("Кнопка вызова помощи")
                .contains("<a href=\"/rezh/services\" aria-current=\"true\">Услуги</a>");
        assertThat(page.links())
                .contains("/rezh/providers/rezh-org-usp", "/rezh/needs/ippsu", "mailto:usp.rezh@example.org");
    }

    @Test
    void a_closed_service_says_so_first_and_leads_to_whoever_helps_meanwhile() {
        String closed =
                Markup.of("/rezh/needs/tech-aids").linksBelow("/rezh/services").get(0);

        Markup page = Markup.of(closed);

        assertThat(page.html()).contains("Временно закрыто. Когда откроется, пока не знаем.");
        assertThat(page.links()).contains("/rezh/needs/tech-aids");
    }

    @Test
    void a_need_that_is_not_answered_here_names_the_neighbour_and_what_the_own_town_has() {
        Markup page = Markup.of("/rezh/needs/tech-aids");

        assertThat(page.html())
                .contains("Рядом: Асбест")
                .contains("примерно 41 км по прямой из Режа")
                .contains("Временно закрыто");
        assertThat(page.linksBelow("/asbest/services")).isNotEmpty();
    }

    @Test
    void a_need_that_nobody_answers_is_said_honestly_with_somebody_to_ask() {
        assertThat(Markup.of("/rezh/needs/social-taxi").html())
                .contains("Никого не нашли")
                .contains("Подходящей помощи пока нет.")
                .contains("centre.rezh@example.org");
    }

    @Test
    void every_need_in_every_town_has_a_page_that_says_the_same_as_the_towns_own() {
        Markup town = Markup.of("/serov/");
        int nobody = town.html().indexOf("Пока не нашли</b>");
        String first = town.html().substring(nobody).replaceFirst("(?s).*?href=\"(/serov/needs/[^\"]+)\".*", "$1");

        assertThat(Markup.of(first).html()).contains("Никого не нашли");
        assertThat(town.linksBelow("/serov/needs"))
                .allSatisfy(
                        need -> assertThat(Wire.get(need).statusCode()).as(need).isEqualTo(200));
    }

    @Test
    void a_hidden_address_is_on_no_page_and_machines_do_not_learn_it() {
        for (String path : List.of(
                "/ekaterinburg/services/ekaterinburg-crisis",
                "/ekaterinburg/providers/ekaterinburg-org-crisis",
                "/ekaterinburg/needs/violence-help")) {
            HttpResponse<String> answer = Wire.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(Markup.of(answer).html())
                    .as(path)
                    .contains("Адрес не публикуем ради безопасности.")
                    .doesNotContain("адрес не публикуется", "56.83", "Координаты");
        }
    }

    @Test
    void what_the_region_offers_has_pages_of_its_own_and_no_first_page() {
        Markup list = Markup.of("/region/services");
        String service = list.linksBelow("/region/services").get(0);

        assertThat(list.html()).contains("<h1>Услуги в Свердловской области</h1>");
        assertThat(list.links()).doesNotContain("/region/");
        assertThat(Markup.of(service).html()).contains("По всей области").doesNotContain("href=\"/region/\"");
        assertThat(Markup.of("/region/providers").linksBelow("/region/providers"))
                .isNotEmpty();
        assertThat(Wire.get("/region/").statusCode()).isEqualTo(404);
        assertThat(Wire.get("/region/needs/ippsu").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/Rezh/services,/rezh/services",
        "/rezh/services/,/rezh/services",
        "/REZH/services?group=care,/rezh/services?group=care",
        "/rezh/services/Rezh-USP-ippsu,/rezh/services/rezh-usp-ippsu",
        "/rezh/services/rezh-usp-ippsu/,/rezh/services/rezh-usp-ippsu",
        "/Rezh/providers/,/rezh/providers",
        "/Rezh/providers/rezh-org-kcson,/rezh/providers/rezh-org-kcson",
        "/rezh/needs/TECH_AIDS,/rezh/needs/tech-aids",
        "/rezh/needs/tech-aids/,/rezh/needs/tech-aids"
    })
    void other_spellings_lead_to_the_one_address(String asked, String address) {
        HttpResponse<String> answer = Wire.get(asked);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(Wire.header(answer, "Location")).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rezh/services/nope",
                "/rezh/providers/nope",
                "/rezh/needs/nope",
                "/rezh/needs",
                "/rezh/services/a/b",
                "/rezh/providers/%27",
                "/rezh/services/ekaterinburg-crisis",
                "/atlantis/services"
            })
    void what_is_not_there_is_a_page_that_leads_on(String path) {
        HttpResponse<String> answer = Wire.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Markup.of(answer).html()).contains("Вы ничего не сломали");
        if (path.startsWith("/rezh")) {
            assertThat(Markup.of(answer).links()).contains("/rezh/", "/rezh/services", "/rezh/providers");
        }
    }

    @Test
    void machines_read_where_a_page_stands_and_learn_nothing_that_is_made_up() {
        JsonNode service = Markup.of("/rezh/services/rezh-usp-ippsu").data();
        JsonNode provider = Markup.of("/rezh/providers/rezh-org-usp").data();

        assertThat(service.get(0).get("@type").asText()).isEqualTo("GovernmentService");
        assertThat(service.get(0).get("areaServed").get(0).get("name").asText()).isEqualTo("Реж");
        assertThat(service.get(0).get("disambiguatingDescription").asText()).contains("выдуманы");
        assertThat(service.get(1).get("@type").asText()).isEqualTo("BreadcrumbList");
        assertThat(service.get(1).findValuesAsText("item"))
                .containsExactly(
                        Wire.url("/rezh/"), Wire.url("/rezh/services"), Wire.url("/rezh/services/rezh-usp-ippsu"));
        assertThat(provider.get(0).get("@type").asText()).isEqualTo("GovernmentOrganization");
        assertThat(service.toString() + provider)
                .doesNotContain("example.org", "Примерная", "PostalAddress", "latitude", "opens");
    }

    @Test
    void the_town_opened_last_is_remembered_once_and_offered_first() {
        HttpResponse<String> first = Wire.get("/rezh/services");
        HttpResponse<String> again = Wire.get("/rezh/services", "Cookie", "town=rezh");

        assertThat(Wire.header(first, "Set-Cookie"))
                .startsWith("town=rezh;")
                .contains("Path=/", "HttpOnly", "SameSite=Lax", "Max-Age=31536000")
                .doesNotContain("Secure");
        assertThat(again.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(Wire.get("/region/services").headers().allValues("Set-Cookie"))
                .isEmpty();
        assertThat(Markup.of(Wire.get("/", "Cookie", "town=rezh")).html())
                .contains("<a class=\"btn\" href=\"/rezh/\">Вернуться в Реж</a>");
        assertThat(Wire.get("/").body()).doesNotContain("Вернуться");
        assertThat(Wire.get("/", "Cookie", "town=atlantis").body()).doesNotContain("Вернуться");
        assertThat(Wire.get("/", "Cookie", "town=\"><b>").statusCode()).isEqualTo(200);
    }
}
