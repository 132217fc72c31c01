package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search as it goes over the wire, on the demonstration data. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchPagesIT {
    @Test
    void a_resident_finds_who_helps_to_wash_the_mother() {
        Markup page = Markup.of("/rezh/search?q=" + Wire.encoded("кто поможет помыть маму"));

        assertThat(page.links()).contains("/rezh/needs/home-care");
        assertThat(page.linksBelow("/rezh/services")).isNotEmpty();
        assertThat(page.html()).contains("Почему нашлось: «помыть").contains("<title>«кто поможет помыть маму»");
    }

    @Test
    void a_word_of_the_street_finds_the_route_of_the_town_and_of_the_region() {
        String asked = "q=" + Wire.encoded("памперсы для взрослых");

        assertThat(Markup.of("/rezh/search?" + asked).links()).contains("/rezh/routes/technical-aids");
        assertThat(Markup.of("/search?" + asked).links()).contains("/routes/technical-aids");
        JsonNode found = Wire.json(Wire.get("/api/search?kind=route&town=rezh&" + asked));
        assertThat(found.path("items").findValuesAsText("kind")).containsOnly("route");
        assertThat(found.path("items").path(0).path("slug").asText()).isEqualTo("technical-aids");
        assertThat(found.path("items").path(0).path("town").asText()).isEqualTo("rezh");
        assertThat(found.path("total").asInt()).isEqualTo(found.path("items").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rezh/"})
    void the_box_stands_where_people_begin(String path) {
        String target = path.equals("/") ? "/search" : "/rezh/search";

        assertThat(Markup.of(path).html()).contains("action=\"" + target + "\"").contains("role=\"search\"");
    }

    @Test
    void what_nobody_of_the_town_has_leads_to_the_nearest_and_to_the_centre() {
        Markup page = Markup.of("/rezh/search?q=" + Wire.encoded("социальное такси"));

        assertThat(page.links()).contains("/rezh/needs/social-taxi", "mailto:centre.rezh@example.org");
    }

    @Test
    void nothing_found_says_so_and_what_can_be_done() {
        Markup page = Markup.of("/rezh/search?q=zzzzzz");

        assertThat(page.html()).contains("Ничего не нашли").contains("Спросите в центре");
        assertThat(page.links()).contains("/rezh/", "/search?q=zzzzzz");
    }

    @Test
    void violence_is_answered_first_with_what_is_safe() {
        Markup page = Markup.of("/rezh/search?q=" + Wire.encoded("муж бьет"));

        assertThat(page.html()).contains("class=\"urgent\"");
        assertThat(page.links()).contains("tel:112", "/rezh/needs/violence-help");
        assertThat(Markup.of("/rezh/needs/violence-help").links()).contains("tel:112");
    }

    @Test
    void conditions_stay_in_the_form_and_in_the_addresses_of_pages() {
        Markup page = Markup.of("/ekaterinburg/search?free=1&form=visit&audience=elderly");

        assertThat(page.html()).contains("name=\"free\" value=\"1\" checked").contains("value=\"visit\" selected");
        String second = "/search?audience=elderly&form=visit&free=1&page=2";
        assertThat(Markup.of("/search?free=1&form=visit&audience=elderly").links())
                .contains(second);
        assertThat(Markup.of(second).html())
                .contains("name=\"free\" value=\"1\" checked")
                .contains("value=\"visit\" selected")
                .contains("value=\"elderly\" selected");
    }

    @ParameterizedTest
    @CsvSource({"/REZH/search?q=a,/rezh/search?q=a", "/rezh/search/?q=a,/rezh/search?q=a"})
    void other_spellings_lead_to_the_one_address(String asked, String address) {
        HttpResponse<String> answer = Wire.get(asked);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(Wire.header(answer, "Location")).isEqualTo(address);
    }

    @Test
    void an_answer_is_in_no_search_engine_and_in_no_cache() {
        HttpResponse<String> answer = Wire.get("/rezh/search?q=" + Wire.encoded("сиделка"));

        assertThat(answer.body()).contains("noindex");
        assertThat(Wire.header(answer, "Cache-Control")).isIn("no-cache", "no-store", "private, no-store");
    }

    @Test
    void the_region_searches_all_towns() {
        JsonNode items = Wire.json(Wire.get("/api/search?size=50&kind=service&q=" + Wire.encoded("сиделка")))
                .path("items");

        assertThat(items.findValuesAsText("town")).contains("ekaterinburg", "rezh", "revda");
        assertThat(Set.copyOf(items.findValuesAsText("town"))).hasSizeGreaterThan(3);
        assertThat(Markup.of("/search?q=" + Wire.encoded("сиделка")).html()).contains("Екатеринбург");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "town=atlantis",
                "town=region",
                "kind=route-66",
                "need=x'",
                "audience=%00",
                "form=BY_AIR",
                "page=0",
                "size=0",
                "size=201"
            })
    void what_cannot_be_meant_is_refused_with_the_name_of_the_field(String query) {
        HttpResponse<String> answer = Wire.get("/api/search?q=a&" + query);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + query.substring(0, query.indexOf('=')) + "\"");
    }

    @Test
    void hostile_questions_are_answered_like_others() {
        for (String hostile : List.of(
                "\0",
                "%",
                "'",
                "\\",
                "&|!<->:*()",
                "<script>alert(1)</script>",
                "😀",
                "я".repeat(1_000),
                "и в на",
                "{0}")) {
            for (String path : List.of("/search?q=", "/rezh/search?q=", "/api/search?q=", "/api/search?town=rezh&q=")) {
                HttpResponse<String> answer = Wire.get(path + Wire.encoded(hostile));
                assertThat(answer.statusCode()).as(path + hostile).isEqualTo(200);
                if (path.startsWith("/api")) {
                    assertThat(Wire.header(answer, "Content-Type")).startsWith("application/json");
                } else {
                    assertThat(answer.body()).doesNotContain("<script>alert");
                }
            }
        }
    }

    @Test
    void an_edit_is_found_within_a_second_and_a_draft_never() {
        String name = "Проверка поиска "
                + Long.toString(System.nanoTime(), 36).replaceAll("\\d", "x").toLowerCase(Locale.ROOT);
        var body = Listings.body("providers", name, "");
        String path = Listings.add("manager.rezh", "rezh", body, "providers");
        try {
            assertThat(found(name)).isZero();
            assertThat(Wire.json(Wire.get(
                                    "/api/search?q=" + Wire.encoded(name),
                                    "Cookie",
                                    "session=" + Wire.session("manager.revda")))
                            .path("items")
                            .toString())
                    .doesNotContain(name);

            Instant changed = Instant.now();
            assertThat(Wire.send(
                                    "PUT",
                                    path + "/status",
                                    "{\"status\": \"published\"}",
                                    Listings.with(
                                            new String[] {
                                                "Cookie",
                                                "session=" + Wire.session("manager.rezh"),
                                                "Sec-Fetch-Site",
                                                "same-origin"
                                            },
                                            "Content-Type",
                                            "application/json",
                                            "If-Match",
                                            "\"1\""))
                            .statusCode())
                    .isEqualTo(200);
            while (found(name) == 0 && Duration.between(changed, Instant.now()).toSeconds() < 5) {
                Thread.onSpinWait();
            }
            assertThat(Duration.between(changed, Instant.now())).isLessThan(Duration.ofSeconds(1));
        } finally {
            Wire.send(
                    "PUT",
                    path + "/status",
                    "{\"status\": \"archived\"}",
                    Listings.with(
                            new String[] {
                                "Cookie", "session=" + Wire.session("manager.rezh"), "Sec-Fetch-Site", "same-origin"
                            },
                            "Content-Type",
                            "application/json",
                            "If-Match",
                            "\"2\""));
        }
        assertThat(found(name)).isZero();
    }

    private static long found(String name) {
        return Wire.json(Wire.get("/api/search?town=rezh&kind=provider&q=" + Wire.encoded(name)))
                .path("items")
                .findValuesAsText("name")
                .stream()
                .filter(name::equals)
                .count();
    }
}
