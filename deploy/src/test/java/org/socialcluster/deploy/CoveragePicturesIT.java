package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Coverage as pictures: the map and the charts of the office, the public page, and its open data. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CoveragePicturesIT {
    private static final int TOWNS = 14;
    private static final int MOST_RELOADS = 60;
    private static final int MOST_BYTES = 37 * 1024;
    /** One more than other pages: its own style sheet would make the longest of them too heavy for a first visit. */
    private static final int MOST_REQUESTS = 6;

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"360,narrow", "1280,wide"})
    void the_map_names_every_town_and_its_table_says_the_same(int width, String drawn) {
        try (Visit visit =
                Chromium.visit(width, ColorScheme.LIGHT).signedInAs("ministry").open("/office/coverage/map")) {
            Page page = visit.page();
            Locator rows = page.locator("figure.chart tbody tr");
            rows.first().waitFor();

            assertThat(page.locator("svg.map." + drawn).isVisible()).isTrue();
            assertThat(rows.count()).isEqualTo(TOWNS);
            for (String row : rows.allInnerTexts()) {
                List<String> cells =
                        Pattern.compile("[\\t\\n]+").splitAsStream(row.strip()).toList();
                String share = cells.get(2).substring(0, cells.get(2).indexOf('('));
                assertThat(page.locator("svg.map." + drawn + " text").allTextContents())
                        .contains(cells.get(0) + " " + share.strip());
            }
            Axe.settled(page);
            Axe.findsNothing(page, "the map at " + width);
            Axe.fits(page, "the map at " + width);
        }
    }

    @Test
    void a_need_is_chosen_by_the_address_and_a_town_of_the_map_leads_to_its_cell() {
        try (Visit visit = Chromium.visit().signedInAs("ministry").open("/office/coverage/map?need=HOME_CARE")) {
            visit.page()
                    .locator("svg.map.wide a")
                    .filter(new Locator.FilterOptions().setHasText("Реж"))
                    .click();

            visit.page().waitForURL("**/office/coverage/cells/rezh/HOME_CARE");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void a_chart_is_drawn_as_svg_and_has_its_table(int width) {
        try (Visit visit =
                Chromium.visit(width, ColorScheme.LIGHT).signedInAs("ministry").open("/office/coverage/trends")) {
            Page page = visit.page();
            Locator chart = page.locator("figure.chart").first();
            Locator known = page.locator("main p[role=status]").filter(new Locator.FilterOptions().setHasText("сним"));
            known.waitFor();
            // A region that has just begun takes its first snapshot some seconds after the start.
            for (int again = 0; again < MOST_RELOADS && known.innerText().contains("ещё нет"); again++) {
                page.reload();
                known.waitFor();
            }
            chart.locator(".drawing svg text").first().waitFor();

            assertThat(chart.locator("canvas").count())
                    .as("pixels instead of lines")
                    .isZero();
            assertThat(chart.locator(".drawing").getAttribute("aria-label"))
                    .startsWith("График. Доля закрытого по области.");
            chart.locator("summary").click();
            assertThat(chart.locator("tbody tr").first().isVisible()).isTrue();
            Axe.settled(page);
            Axe.findsNothing(page, "trends at " + width);
            Axe.fits(page, "trends at " + width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void the_public_page_breaks_no_rule(int width) {
        try (Visit visit = Chromium.visit(width, ColorScheme.LIGHT)) {
            for (String path : List.of("/coverage", "/coverage/all", "/coverage/towns/rezh", "/coverage/groups/care")) {
                visit.open(path);

                Axe.findsNothing(visit.page(), path);
                Axe.fits(visit.page(), path);
            }
        }
    }

    @Test
    void without_javascript_a_resident_goes_from_the_region_to_a_need_of_a_town() {
        try (Visit visit = Chromium.visitWithoutJavaScript().open("/coverage")) {
            Page page = visit.page();
            assertThat(page.locator("main").innerText().replace('\u00a0', ' '))
                    .contains("предложение проекта, не норматив", "Это пример.", "Нет");
            page.locator("table")
                    .getByText("Реж", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(visit.address()).isEqualTo("/coverage/towns/rezh");

            page.locator("main a[href='/rezh/needs/home-care']").click();

            assertThat(visit.address()).isEqualTo("/rezh/needs/home-care");
        }
    }

    @Test
    void a_first_visit_is_light() {
        try (Visit visit = Chromium.visit()) {
            List<Double> transferred = visit.weigh("/coverage");

            assertThat(transferred).as("requests").hasSizeLessThanOrEqualTo(MOST_REQUESTS);
            assertThat(transferred.stream().mapToDouble(Double::doubleValue).sum())
                    .isBetween(20_000d, (double) MOST_BYTES);
        }
    }

    @Test
    void the_open_data_says_where_it_is_described_and_the_description_has_its_columns() throws Exception {
        HttpResponse<String> file = Wire.get("/api/coverage.csv?town=rezh");
        HttpResponse<String> description = Wire.get("/api/coverage.csv-metadata.json");

        assertThat(Wire.header(file, "Link")).startsWith("</api/coverage.csv-metadata.json>; rel=\"describedby\"");
        assertThat(Wire.header(file, "Content-Type")).startsWith("text/csv").contains("utf-8");
        assertThat(Wire.header(description, "Content-Type")).startsWith("application/csvm+json");
        List<String> names = new ArrayList<>();
        JSON.readTree(description.body())
                .at("/tableSchema/columns")
                .forEach(it -> names.add(it.get("name").asText()));
        assertThat(file.body().lines().findFirst()).contains(String.join(",", names));
        assertThat(file.body().lines().skip(1)).hasSize(80).allMatch(it -> it.startsWith("rezh,Реж,"));
    }

    @Test
    void the_page_the_file_and_the_api_count_alike() throws Exception {
        JsonNode answer =
                JSON.readTree(Wire.get("/api/coverage?by=group&town=rezh").body());
        int covered = 0;
        for (JsonNode row : answer.get("rows")) {
            covered += row.at("/cells/0/counts/covered").asInt();
        }

        try (Visit visit = Chromium.visit().open("/coverage/towns/rezh")) {
            assertThat(visit.page().locator("ul.cov-sum li").first().innerText())
                    .startsWith(covered + " Есть");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/coverage", "/api/coverage.csv", "/api/coverage.xlsx", "/api/coverage.csv-metadata.json"})
    void what_a_program_has_already_is_not_sent_again(String path) {
        HttpResponse<String> first = Wire.get(path);
        String tag = Wire.header(first, "ETag");

        assertThat(tag).startsWith("W/\"");
        assertThat(Wire.header(first, "Cache-Control")).isEqualTo("no-cache");
        HttpResponse<String> again = Wire.get(path, "If-None-Match", "\"other\", " + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(Wire.header(again, "ETag")).isEqualTo(tag);
        HttpResponse<String> head = Wire.send("HEAD", path, "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("ETag", "Content-Type", "Cache-Control", "Content-Disposition", "Link")) {
            assertThat(Wire.header(head, name)).as(name).isEqualTo(Wire.header(first, name));
        }
        assertThat(Wire.send("HEAD", path, "", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({"by,nothing", "town,region", "town,nowhere", "audience,NOBODY", "audience,everybody"})
    void what_there_is_not_is_refused_at_its_field(String field, String value) {
        for (String path : List.of("/api/coverage", "/api/coverage.csv", "/api/coverage.xlsx")) {
            HttpResponse<String> answer = Wire.get(path + "?" + field + "=" + value);

            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            Problems.isProblem(answer);
            JsonNode error = Wire.json(answer).path("errors").path(0);
            assertThat(error.path("field").asText()).isEqualTo(field);
            assertThat(error.path("message").asText()).isNotBlank();
        }
    }
}
