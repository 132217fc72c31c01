package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The residents' pages as they go over the wire. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SiteIT {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Map<String, String> SECURITY = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Frame-Options",
            "DENY",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    @ParameterizedTest
    @CsvSource({
        "asbest,в Асбесте",
        "berezovskiy,в Берёзовском",
        "ekaterinburg,в Екатеринбурге",
        "irbit,в Ирбите",
        "kamensk-uralskiy,в Каменске-Уральском",
        "krasnoturinsk,в Краснотурьинске",
        "krasnoufimsk,в Красноуфимске",
        "nizhniy-tagil,в Нижнем Тагиле",
        "pervouralsk,в Первоуральске",
        "polevskoy,в Полевском",
        "revda,в Ревде",
        "rezh,в Реже",
        "serov,в Серове",
        "verhnyaya-pyshma,в Верхней Пышме"
    })
    void every_town_has_a_page_with_its_name_in_the_right_case(String slug, String inTown) {
        HttpResponse<String> answer = Wire.get("/" + slug + "/");
        String html = plain(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(html)
                .contains("<html lang=\"ru\"")
                .contains("<title>Помощь " + inTown + " — Социальный кластер</title>")
                .contains("<h1>Помощь " + inTown + "</h1>")
                .contains("Центр «Социальный кластер» " + inTown)
                .contains("<link rel=\"canonical\" href=\"" + RunningPlatform.url() + slug + "/\">")
                .contains("Демонстрация: все организации, адреса и часы работы здесь выдуманы.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rezh/", "/view", "/login", "/nope", "/sitemap.xml", "/robots.txt", "/api/centres"})
    void an_anonymous_reader_gets_the_security_headers_and_no_session(String path) {
        HttpResponse<String> answer = Wire.get(path, "X-Forwarded-Proto", "https");

        SECURITY.forEach((name, value) ->
                assertThat(answer.headers().allValues(name)).as(name).containsExactly(value));
        assertThat(answer.headers().allValues("Set-Cookie"))
                .as("nothing but the town it looked at")
                .allMatch(it -> path.equals("/rezh/") && it.startsWith("town=rezh;"));
        assertThat(answer.headers().map())
                .as("a stranger's word about TLS is not believed; the server does not say what it is")
                .doesNotContainKeys("Strict-Transport-Security", "strict-transport-security", "Server", "X-Powered-By");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rezh/"})
    void an_unchanged_page_is_not_sent_again_and_a_changed_view_is(String path) {
        HttpResponse<String> first = Wire.get(path);
        String tag = Wire.header(first, "ETag");

        HttpResponse<String> again = Wire.get(path, "If-None-Match", tag);
        HttpResponse<String> darker = Wire.get(path, "If-None-Match", tag, "Cookie", "view=dark..");

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(darker.statusCode()).isEqualTo(200);
        assertThat(Wire.header(first, "Cache-Control")).isEqualTo("no-cache");
        assertThat(Wire.header(first, "Vary")).contains("Cookie").contains("Accept-Encoding");
    }

    @Test
    void pages_and_style_sheet_travel_compressed_to_whoever_can_read_that() {
        for (String path : List.of("/", "/rezh/", styleSheet())) {
            HttpResponse<byte[]> small =
                    Wire.send("GET", path, "", BodyHandlers.ofByteArray(), "Accept-Encoding", "gzip");
            HttpResponse<byte[]> whole = Wire.send("GET", path, "", BodyHandlers.ofByteArray());

            assertThat(Wire.header(small, "Content-Encoding")).as(path).isEqualTo("gzip");
            assertThat(Wire.header(whole, "Content-Encoding")).as(path).isEmpty();
            assertThat(small.body().length).as(path).isLessThan(whole.body().length / 2);
        }
    }

    @Test
    void the_style_sheet_may_be_kept_for_a_year_because_its_address_changes_with_it() {
        assertThat(Wire.header(Wire.get(styleSheet()), "Cache-Control"))
                .isEqualTo("public, max-age=31536000, immutable");
        assertThat(Wire.header(Wire.get("/assets/000000000000/site.css"), "Cache-Control"))
                .as("of another deployment")
                .isEqualTo("no-cache");
    }

    @Test
    void the_site_map_names_every_page_once_and_each_of_them_answers() {
        List<String> pages = Pattern.compile("<loc>([^<]+)</loc>")
                .matcher(Wire.get("/sitemap.xml").body())
                .results()
                .map((MatchResult it) -> it.group(1))
                .toList();

        assertThat(pages)
                .hasSizeGreaterThan(1 + 14 * (3 + 80) + 400)
                .doesNotHaveDuplicates()
                .contains(
                        RunningPlatform.url(),
                        RunningPlatform.url() + "rezh/",
                        RunningPlatform.url() + "rezh/services",
                        RunningPlatform.url() + "rezh/services/rezh-usp-ippsu",
                        RunningPlatform.url() + "rezh/providers/rezh-org-usp",
                        RunningPlatform.url() + "rezh/needs/ippsu");
        assertThat(pages).allSatisfy(page -> {
            assertThat(page).startsWith(RunningPlatform.url());
            HttpResponse<String> answer =
                    Wire.get("/" + page.substring(RunningPlatform.url().length()));
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).contains("<link rel=\"canonical\" href=\"" + page + "\">");
        });
    }

    @Test
    void a_demonstration_asks_search_engines_to_stay_away() {
        assertThat(Wire.get("/robots.txt").body()).isEqualTo("User-agent: *\nDisallow: /\n");
        assertThat(Wire.get("/rezh/").body()).contains("<meta name=\"robots\" content=\"noindex\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/atlantis/", "/region/", "/nope", "/rezh/nope", "/error", "/assets/nope.css", "/WEB-INF/web.xml"
            })
    void an_address_that_leads_nowhere_is_a_page_that_says_so(String path) {
        HttpResponse<String> answer = Wire.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(plain(answer.body())).contains("<h1>Такой страницы нет</h1>").contains("Вы ничего не сломали");
    }

    @Test
    void strange_bytes_in_an_address_are_the_readers_mistake_and_not_our_failure() {
        for (String path : List.of(
                "/%00",
                "/rezh/%00",
                "/%2e%2e/",
                "/%2e%2e%2fWEB-INF%2fweb.xml",
                "/rezh/..%2f..%2f",
                "/%ff%fe/",
                "/%0d%0a",
                "/%E2%80%AE/",
                "/rezh%00/",
                "/%27%20or%201=1/",
                "/" + "a".repeat(6_000),
                "/;jsessionid=1/",
                "/?%00=%00",
                "/view?from=%00",
                "/login?next=%00",
                "/login/invitation?token=%00",
                "/assets/%2e%2e/WEB-INF/web.xml")) {
            HttpResponse<String> answer = Wire.get(path);

            assertThat(answer.statusCode()).as(path).isBetween(200, 499);
            assertThat(answer.body())
                    .as(path)
                    .doesNotContainIgnoringCase("exception")
                    .doesNotContain("<web-app");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rezh", "/Rezh", "/REZH/"})
    void other_spellings_of_a_town_lead_to_its_one_address(String path) {
        HttpResponse<String> answer = Wire.get(path);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(Wire.header(answer, "Location")).isEqualTo("/rezh/");
    }

    @Test
    void what_is_too_much_is_refused_before_it_is_taken_in() {
        String large = "login=" + "x".repeat(70_000);
        HttpResponse<String> page = Wire.send("POST", "/login", large, "Content-Type", FORM);
        HttpResponse<String> api = Wire.send("POST", "/api/needs", "x".repeat(1_100_000));

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(plain(page.body())).contains("Вы отправили слишком много сразу");
        assertThat(api.statusCode()).isEqualTo(413);
        assertThat(Wire.header(api, "Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void a_body_that_does_not_say_how_long_it_is_is_counted() {
        String piece = "x".repeat(10_000);
        String answer = Wire.raw("POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: " + FORM
                + "\r\nTransfer-Encoding: chunked\r\n\r\n" + ("2710\r\n" + piece + "\r\n").repeat(8) + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @Test
    void any_number_of_slow_senders_leaves_the_site_to_its_readers() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int sender = 0; sender < 250; sender++) {
                slow.add(Wire.open("POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: " + FORM
                        + "\r\nContent-Length: 1000\r\n\r\nlogin=a"));
            }
            long begun = System.nanoTime();
            assertThat(Wire.get("/rezh/").statusCode()).isEqualTo(200);
            // In one piece, as browsers send a short form; the test's usual client sends head and body apart.
            assertThat(Wire.raw("POST /login HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: " + FORM
                            + "\r\nContent-Length: 23\r\n\r\nlogin=nobody&password=x"))
                    .as("a form that is there at once needs no place")
                    .containsPattern("^HTTP/1.1 (400|429)");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void nobody_changes_to_a_protocol_that_the_limits_do_not_know() {
        String answer = Wire.raw(String.join(
                "\r\n",
                "GET / HTTP/1.1",
                "Host: x",
                "Connection: Upgrade, HTTP2-Settings",
                "Upgrade: h2c",
                "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
                "",
                ""));

        assertThat(answer).startsWith("HTTP/1.1 200");
        // Java's own client asks so with every form, too.
        assertThat(Wire.raw(String.join(
                        "\r\n",
                        "POST /view HTTP/1.1",
                        "Host: x",
                        "Content-Type: " + FORM,
                        "Content-Length: 8",
                        "Connection: Upgrade, HTTP2-Settings",
                        "Upgrade: h2c",
                        "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
                        "",
                        "from=%2F")))
                .doesNotStartWith("HTTP/1.1 408")
                .doesNotStartWith("HTTP/1.1 101");
    }

    @Test
    void the_inside_of_the_server_is_not_described_to_strangers() {
        assertThat(Wire.get("/metrics").statusCode()).isEqualTo(200);
        for (String path : List.of("/metrics", "/metrics/base", "/metrics/")) {
            assertThat(Wire.get(path, "X-Forwarded-For", "203.0.113.5").statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(Wire.get("/openapi").statusCode()).isIn(403, 404);
        assertThat(Wire.get("/api/application.wadl").statusCode()).isEqualTo(404);
        assertThat(Wire.send("OPTIONS", "/api/needs", "").body()).doesNotContain("wadl");
        assertThat(Wire.send("OPTIONS", "/login", "").body()).doesNotContain("wadl");
    }

    private static String styleSheet() {
        return Pattern.compile("href=\"(/assets/[^\"]+/site\\.css)\"")
                .matcher(Wire.get("/").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** The text without its non-breaking spaces. */
    private static String plain(String html) {
        return html.replace('\u00a0', ' ');
    }
}
