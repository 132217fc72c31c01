package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help routes as a resident reads them, on the demonstration data. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoutePagesIT {
    private static final Pattern STEP =
            Pattern.compile("<section class=\"step\" id=\"s(\\d+)\"[^>]*data-state=\"([a-z-]+)\"");
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Test
    void every_route_can_be_read_in_every_town_and_each_step_says_what_the_api_says() {
        List<String> routes = slugs("/api/routes?size=200");
        List<String> towns = slugs("/api/centres?size=200");
        assertThat(routes).hasSize(19);
        assertThat(towns).hasSizeGreaterThanOrEqualTo(14);

        for (String town : towns) {
            for (String route : routes) {
                String path = "/" + town + "/routes/" + route;
                List<String> told = new ArrayList<>();
                Matcher step = STEP.matcher(Markup.of(path).html());
                while (step.find()) {
                    told.add(step.group(1) + " " + step.group(2));
                }
                JsonNode api = Wire.json(Wire.get("/api/centres" + path)).path("steps");
                List<String> known = StreamSupport.stream(api.spliterator(), false)
                        .map(it -> it.path("number").asInt() + " "
                                + it.path("resolution").path("state").asText())
                        .toList();
                assertThat(told).as(path).isNotEmpty().isEqualTo(known);
            }
        }
    }

    @Test
    void all_routes_stand_by_what_has_happened() {
        Markup page = Markup.of("/rezh/routes");

        assertThat(page.html()).contains("Тяжёлая болезнь").contains("Случилась беда");
        assertThat(page.linksBelow("/rezh/routes")).hasSize(19);
        assertThat(Markup.of("/rezh/").links()).contains("/rezh/routes");
        assertThat(Markup.of("/rezh/needs/ippsu").links()).contains("/rezh/routes/ippsu");
        assertThat(Wire.get("/sitemap.xml").body())
                .contains("/rezh/routes/ipra<", "/rezh/routes<", "/routes/ipra<", "/routes<");
    }

    @Test
    void who_has_no_town_yet_reads_the_steps_and_is_asked_for_it() {
        Markup list = Markup.of("/routes");
        Markup route = Markup.of("/routes/ipra");

        assertThat(list.linksBelow("/routes")).hasSize(19);
        assertThat(list.links()).contains("/rezh/routes");
        assertThat(route.html())
                .contains("Выберите город, чтобы увидеть, куда идти")
                .contains("Попросите направление на экспертизу")
                .doesNotContain("data-state");
        assertThat(route.links()).contains("/rezh/routes/ipra");
    }

    @Test
    void a_route_says_what_to_do_where_to_go_what_to_take_and_what_to_do_when_refused() {
        Markup page = Markup.of("/rezh/routes/ippsu");

        assertThat(page.html())
                .contains("Маршрут ещё не проверен экспертом.")
                .contains("Этот шаг ещё не проверен экспертом.")
                .contains("улица Примерная, 21")
                .contains("Что взять", "Вам дадут:", "Если отказали.", "Законы и источники")
                .contains("5 рабочих дней — с даты подачи заявления")
                .contains("Там же, где")
                .contains("Если трудно одному");
        assertThat(page.links())
                .contains(
                        "/rezh/routes/ippsu/stuck?step=3",
                        "/rezh/services/rezh-usp-ippsu",
                        "/rezh/routes/home-care",
                        "/rezh/routes/ippsu/print.pdf",
                        "mailto:usp.rezh@example.org");
        assertThat(page.data().get(0).path("@type").asText()).isEqualTo("HowTo");
        assertThat(page.data().get(0).path("step")).hasSize(6);
        assertThat(page.data().get(0).path("about").path("@type").asText()).isEqualTo("GovernmentService");
    }

    @Test
    void one_step_at_a_time_knows_where_the_reader_is() {
        Markup page = Markup.of("/rezh/routes/ippsu?step=2");

        assertThat(page.html())
                .contains("Шаг 2 из 6")
                .contains("aria-current=\"step\"")
                .contains("вы здесь")
                .contains("id=\"s2\"")
                .doesNotContain("id=\"s3\"");
        assertThat(page.links()).contains("/rezh/routes/ippsu?step=1#s1", "/rezh/routes/ippsu?step=3#s3");
        assertThat(Markup.of("/routes/ippsu?step=6").html()).contains("Шаг 6 из 6");
    }

    @ParameterizedTest
    @CsvSource({
        "/rezh/routes/ippsu?step=99,303,/rezh/routes/ippsu",
        "/rezh/routes/ippsu?step=x,303,/rezh/routes/ippsu",
        "/REZH/routes/IPPSU,301,/rezh/routes/ippsu",
        "/rezh/routes/,301,/rezh/routes",
        "/routes/IPPSU,301,/routes/ippsu"
    })
    void other_spellings_lead_to_the_page(String asked, int status, String address) {
        HttpResponse<String> answer = Wire.get(asked);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Wire.header(answer, "Location")).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rezh/routes/nope",
                "/rezh/routes/nope/stuck",
                "/rezh/routes/nope/print.pdf",
                "/routes/nope",
                "/atlantis/routes",
                "/region/routes",
                "/rezh/routes/'%20or%20true"
            })
    void what_does_not_exist_is_a_page_that_leads_on(String path) {
        HttpResponse<String> answer = Wire.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Markup.of(answer).links()).contains(path.startsWith("/rezh") ? "/rezh/routes" : "/routes");
    }

    @Test
    void a_draft_is_not_to_be_seen() throws SQLException {
        String slug = "it-draft-route";
        run("insert into route (id, code, slug, position) values (gen_random_uuid(), 'IT-DRAFT', '" + slug
                + "', 999) on conflict do nothing");
        run("insert into route_version (id, route_id, number, status, title, short_title, summary, level, facts_as_of,"
                + " review_after_days, origin) select gen_random_uuid(), id, 1, 'DRAFT', 'Secret draft', 'Draft', 'Draft',"
                + " 'FEDERAL', current_date, 100, 'test' from route where slug = '" + slug + "'");

        assertThat(Wire.get("/rezh/routes/" + slug).statusCode()).isEqualTo(404);
        assertThat(Wire.get("/rezh/routes/" + slug + "/print.pdf").statusCode()).isEqualTo(404);
        assertThat(Wire.get("/routes/" + slug).statusCode()).isEqualTo(404);
        assertThat(Markup.of("/rezh/routes").html()).doesNotContain("Secret draft");
        run("delete from route_version where route_id = (select id from route where slug = '" + slug + "')");
        run("delete from route where slug = '" + slug + "'");
    }

    @Test
    void who_is_stuck_gets_the_centre_with_a_letter_that_says_where() {
        Markup page = Markup.of("/rezh/routes/ippsu/stuck?step=3");

        assertThat(page.html()).contains("noindex").contains("шаг 3: «Дождитесь проверки условий жизни и решения»");
        assertThat(page.links())
                .contains("/rezh/routes/ippsu#s3")
                .anyMatch(it -> it.startsWith("mailto:centre.rezh@example.org?subject=")
                        && it.contains(Wire.encoded("Реж").substring(0, 6)));
    }

    @Test
    void a_step_that_nobody_of_the_town_answers_is_counted_from_memory_too_once_for_a_network_but_no_program()
            throws SQLException {
        JsonNode found = slugs("/api/routes?size=200").stream()
                .flatMap(route -> Stream.of("krasnoturinsk", "irbit", "krasnoufimsk", "ekaterinburg")
                        .map(town -> Wire.get("/api/centres/" + town + "/routes/" + route)))
                .filter(it -> it.statusCode() == 200)
                .map(Wire::json)
                .filter(it -> missing(it).isPresent()
                        && it.path("steps").get(0).path("need").isTextual())
                .findFirst()
                .orElseThrow();
        String town = found.path("town").asText();
        String path = "/" + town + "/routes/" + found.path("slug").asText();
        String need = missing(found).orElseThrow();
        int before = counted(town, need, "STEP");

        Wire.from("127.0.9.1", path, "User-Agent", "Googlebot/2.1");
        Wire.from("127.0.9.5", path, "User-Agent", BROWSER, "Sec-Fetch-Dest", "image");
        for (int visit = 0; visit < 3; visit++) {
            assertThat(Wire.from("127.0.9.2", path, "User-Agent", BROWSER)).startsWith("HTTP/1.1 200");
        }
        assertThat(Wire.from("127.0.9.3", path, "User-Agent", BROWSER)).contains("Cache-Status: ready-pages; hit");
        String tag = Wire.header(Wire.get(path), "ETag");
        assertThat(Wire.from("127.0.9.4", path, "User-Agent", BROWSER, "If-None-Match", tag))
                .startsWith("HTTP/1.1 304");

        assertThat(countedFrom(town, need, "STEP", before + 2)).isEqualTo(before + 2);

        Wire.from("127.0.9.2", path + "/stuck?step=1", "User-Agent", BROWSER);
        assertThat(countedFrom(town, found.path("steps").get(0).path("need").asText(), "STUCK", 1))
                .isPositive();
    }

    @Test
    void on_paper_it_takes_two_sheets_and_can_be_heard() throws Exception {
        for (String route : List.of("ippsu", "mse-disability", "child-disability-care")) {
            HttpResponse<byte[]> answer =
                    Wire.send("GET", "/rezh/routes/" + route + "/print.pdf", "", BodyHandlers.ofByteArray());

            assertThat(answer.statusCode()).isEqualTo(200);
            try (PDDocument paper = Loader.loadPDF(answer.body())) {
                assertThat(paper.getNumberOfPages()).as(route).isLessThanOrEqualTo(2);
                assertThat(paper.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
                assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("ru");
                String text = new PDFTextStripper().getText(paper).replaceAll("[\\s\\u00a0]+", " ");
                assertThat(text).contains("Маршрут ещё не проверен экспертом", "Если отказали", "Напечатано");
            }
        }
    }

    /** The longest ones of all towns. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ekaterinburg/routes/foster-family",
                "/ekaterinburg/routes/palliative-care",
                "/rezh/routes/mse-disability"
            })
    void printed_by_the_browser_it_takes_two_sheets_too(String path) throws IOException {
        try (Visit visit = Chromium.visit().open(path)) {
            byte[] printed =
                    visit.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));

            try (PDDocument paper = Loader.loadPDF(printed)) {
                assertThat(paper.getNumberOfPages()).isLessThanOrEqualTo(2);
                String text = new PDFTextStripper().getText(paper).replaceAll("[\\s\\u00a0]+", " ");
                assertThat(text).contains("Демонстрация", "Что взять", "Если отказали", "Законы", "Напечатано");
            }
        }
    }

    /** No two prints have the same bytes: they carry the moment. */
    @Test
    void on_paper_it_is_printed_once_for_all_who_ask_at_a_time_and_for_all_hosts_that_strangers_name()
            throws Exception {
        String path = "/rezh/routes/ippsu/print.pdf";
        List<CompletableFuture<String>> all = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> Wire.header(Wire.get(path), "ETag")))
                .limit(6)
                .toList();

        assertThat(all)
                .extracting(CompletableFuture::join)
                .containsOnly(all.get(0).join());
        assertThat(tagFor(path, "one.example")).isEqualTo(tagFor(path, "other.example"));
    }

    private static String tagFor(String path, String host) throws IOException {
        String request = "HEAD " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = Wire.open(request)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(it -> it.startsWith("ETag:"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void it_can_be_gone_without_javascript() {
        try (Visit visit = Chromium.visitWithoutJavaScript().open("/rezh/")) {
            visit.page().locator("a[href='/rezh/routes']").first().click();
            visit.page().locator("a[href='/rezh/routes/ippsu']").first().click();
            visit.page().getByText("Читать по одному шагу").click();
            assertThat(visit.address()).isEqualTo("/rezh/routes/ippsu?step=1#s1");
            // By the keyboard: the page is still on its way down to the step, and a pointer would wait for it.
            visit.page()
                    .locator("a[href='/rezh/routes/ippsu?step=2#s2']")
                    .last()
                    .press("Enter");
            visit.page().waitForURL("**step=2#s2");
            visit.page().getByText("На этом шаге не получается").first().press("Enter");
            visit.page().waitForURL("**/stuck?step=2");

            assertThat(visit.address()).isEqualTo("/rezh/routes/ippsu/stuck?step=2");
        }
    }

    /** A need of the route that the town should answer itself and does not. */
    private static Optional<String> missing(JsonNode route) {
        return StreamSupport.stream(route.path("steps").spliterator(), false)
                .filter(it -> Set.of("neighbour", "region", "none")
                        .contains(it.path("resolution").path("state").asText()))
                .map(it -> it.path("need").asText())
                .filter(RoutePagesIT::expectedLocally)
                .findFirst();
    }

    private static List<String> slugs(String path) {
        return Wire.json(Wire.get(path)).path("items").findValuesAsText("slug").stream()
                .filter(it -> !it.equals("region"))
                .toList();
    }

    private static boolean expectedLocally(String need) {
        try (Connection connection = RunningPlatform.database().getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select 1 from need where code = ? and expected_locally")) {
            query.setString(1, need);
            return query.executeQuery().next();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The count is written every few seconds. */
    private static int countedFrom(String town, String need, String source, int least) throws SQLException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        int n = counted(town, need, source);
        while (n < least && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            n = counted(town, need, source);
        }
        return n;
    }

    private static int counted(String town, String need, String source) throws SQLException {
        try (Connection connection = RunningPlatform.database().getConnection();
                PreparedStatement query = connection.prepareStatement("select coalesce(sum(n), 0) from demand_count d"
                        + " join centre c on c.id = d.centre_id where c.slug = ? and need_code = ? and source = ?")) {
            query.setString(1, town);
            query.setString(2, need);
            query.setString(3, source);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void run(String change) throws SQLException {
        try (Connection connection = RunningPlatform.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}
