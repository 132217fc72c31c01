package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a stranger sends to the API is answered in words and never with our own failure. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiInputIT {
    private static final String LONG = "я".repeat(300);

    @ParameterizedTest
    @ValueSource(strings = {"/api/centres", "/api/needs", "/api/taxonomies"})
    void a_page_or_size_that_is_no_sensible_number_is_refused_at_its_field(String list) {
        for (String value : new String[] {"0", "-1", "x", "1.5", "99999999999", "%00", "%20", "1;drop"}) {
            for (String field : new String[] {"page", "size"}) {
                HttpResponse<String> answer = Wire.get(list + "?" + field + "=" + encodedOnce(value));

                assertThat(answer.statusCode()).as("%s=%s", field, value).isEqualTo(400);
                Problems.isProblem(answer);
                assertThat(Wire.json(answer)
                                .path("errors")
                                .path(0)
                                .path("field")
                                .asText())
                        .as("%s=%s", field, value)
                        .isEqualTo(field);
            }
        }
    }

    @Test
    void what_goes_into_links_of_pages_holds_nothing_but_an_address() {
        String draft = """
                {"name": "Проба", "kind": "NPO", "authorityKind": null, "sectors": [], "phone": null, "inn": null, "ogrn": null,
                 "inSocialRegistry": false, "email": %s, "website": %s}""";
        for (String mail : List.of("a?bcc=z@e.ru", "a%3Fbcc=z@e.ru", "<script>@x.ru", "a@b", "a b@c.ru")) {
            assertThat(refusedField(draft.formatted("\"" + mail + "\"", "null")))
                    .as(mail)
                    .isEqualTo("email");
        }
        for (String site :
                List.of("javascript:alert(1)", "http://user:secret@x.ru", "//x.ru", "https://", "http://x.ru y")) {
            assertThat(refusedField(draft.formatted("null", "\"" + site + "\"")))
                    .as(site)
                    .isEqualTo("website");
        }
    }

    private static String refusedField(String provider) {
        HttpResponse<String> answer = Wire.send(
                "POST",
                "/api/centres/revda/providers",
                provider,
                "Content-Type",
                "application/json",
                "Authorization",
                Wire.basic("manager.revda", "demo"));
        return Wire.json(answer).path("errors").path(0).path("field").asText();
    }

    @Test
    void no_cache_may_hand_a_members_answer_to_somebody_else() {
        for (String path :
                List.of("/api/centres/revda/places", "/api/centres/revda/services?status=draft", "/api/me")) {
            HttpResponse<String> answer = Wire.get(path, "Authorization", Wire.basic("manager.revda", "demo"));

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(Wire.header(answer, "Cache-Control")).as(path).contains("private", "no-store");
            assertThat(Wire.header(answer, "Vary")).as(path).contains("Authorization", "Cookie");
        }
        assertThat(Wire.header(Wire.get("/api/centres/revda/places"), "Vary")).contains("Authorization", "Cookie");
    }

    @Test
    void the_last_page_that_a_number_can_name_is_an_empty_one() {
        HttpResponse<String> answer = Wire.get("/api/centres?page=2147483647&size=200");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Wire.json(answer).path("items")).isEmpty();
        assertThat(Wire.json(answer).path("total").asInt()).isEqualTo(14);
    }

    @Test
    void sorting_by_something_unknown_hostile_or_endless_is_refused_at_its_field() {
        for (String value : new String[] {
            "nope",
            "-",
            ",",
            "name,,slug",
            "--name",
            "NAME",
            "%00",
            "name%00",
            "name%27--",
            "%3Cscript%3E",
            "%7B0%7D",
            Wire.encoded(LONG),
            "name,".repeat(500)
        }) {
            HttpResponse<String> answer = Wire.get("/api/centres?sort=" + value);

            assertThat(answer.statusCode()).as(value).isEqualTo(400);
            Problems.isProblem(answer);
            assertThat(Wire.json(answer).path("errors").path(0).path("field").asText())
                    .isEqualTo("sort");
            assertThat(answer.body().length())
                    .as("the refusal of %s stays short", value)
                    .isLessThan(1_000);
        }
    }

    @Test
    void a_doubled_parameter_and_one_that_nobody_knows_break_nothing() {
        assertThat(Wire.get("/api/centres?page=1&page=2&size=5&size=x").statusCode())
                .isEqualTo(200);
        assertThat(Wire.get("/api/centres?nobody=knows&=&&%3D").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/nope",
                "/api/centres/nope",
                "/api/centres/rezh/nope",
                "/api/centres/%27%20or%201=1--",
                "/api/centres/%D0%A0%D0%B5%D0%B6",
                "/api/application.wadl"
            })
    void an_address_that_leads_nowhere_is_a_problem_404(String path) {
        HttpResponse<String> answer = Wire.get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        Problems.isProblem(answer);
    }

    @Test
    void a_town_of_ten_thousand_letters_or_of_bytes_that_are_no_text_is_no_failure_of_ours() {
        for (String town :
                new String[] {"a".repeat(6_000), "%00", "%ff%fe", "%0a", "%0d%0aX-Evil:1", "%e2%80%ae", "..%2f..%2fetc"
                }) {
            HttpResponse<String> answer = Wire.get("/api/centres/" + town);

            assertThat(answer.statusCode()).as(town).isBetween(400, 499);
            assertThat(answer.headers().map()).doesNotContainKey("X-Evil");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "PROPFIND", "NONSENSE"})
    void a_method_that_an_address_does_not_know_is_a_problem_405(String method) {
        HttpResponse<String> answer = Wire.send(method, "/api/centres", "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(405);
        Problems.isProblem(answer);
    }

    @Test
    void head_says_what_get_would_say_and_options_says_what_may_be_asked() {
        HttpResponse<String> head = Wire.send("HEAD", "/api/centres", "");
        HttpResponse<String> options = Wire.send("OPTIONS", "/api/centres", "");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(Wire.header(head, "Content-Type")).startsWith("application/json");
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(Wire.header(options, "Allow")).contains("GET").doesNotContain("POST");
        assertThat(options.body()).as("no description of the machinery").doesNotContain("wadl");
        assertThat(Wire.send("TRACE", "/api/centres", "").statusCode()).isBetween(400, 499);
    }

    @Test
    void somebody_who_wants_a_web_page_gets_a_problem_and_not_a_page_of_the_server() {
        HttpResponse<String> found = Wire.get("/api/centres", "Accept", "text/html");
        HttpResponse<String> missing = Wire.get("/api/centres/nope", "Accept", "text/html");

        assertThat(found.statusCode()).isIn(200, 406);
        if (found.statusCode() == 406) {
            Problems.isProblem(found);
        }
        assertThat(missing.statusCode()).isIn(404, 406);
        Problems.isProblem(missing);
    }

    @Test
    void proof_that_cannot_be_read_is_refused_and_never_passes_as_nobody() {
        for (String proof : new String[] {
            "Basic",
            "Basic ",
            "Basic !!!",
            "Basic " + "A".repeat(5_000),
            "Bearer",
            "Bearer x",
            "Bearer " + "x".repeat(5_000),
            "Digest username=\"admin\"",
            "Negotiate abc",
            Wire.basic("", ""),
            Wire.basic("admin\0", "demo")
        }) {
            HttpResponse<String> answer = Wire.get("/api/centres", "Authorization", proof);

            assertThat(answer.statusCode()).as(proof).isEqualTo(401);
            Problems.isProblem(answer);
        }
    }

    @Test
    void an_answer_of_the_api_is_never_a_page_that_a_browser_runs() {
        HttpResponse<String> answer = Wire.get("/api/centres?sort=%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(Wire.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Wire.header(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(Wire.header(answer, "Cache-Control")).contains("no-store");
    }

    private static String encodedOnce(String value) {
        return value.startsWith("%") ? value : Wire.encoded(value);
    }
}
