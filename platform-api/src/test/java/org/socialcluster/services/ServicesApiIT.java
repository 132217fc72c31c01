package org.socialcluster.services;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.socialcluster.TestPlatform;

/** Services through the API: the thread from the draft to the visitor, and what does not get through. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServicesApiIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String SERVICES = "api/centres/primersk/services";
    private static final String MANAGER = "manager.primersk";

    @ArquillianResource
    URL base;

    @Deployment
    static WebArchive platform() throws Exception {
        return TestPlatform.archive();
    }

    @Test
    void a_manager_writes_a_draft_publishes_it_and_a_visitor_reads_it() throws Exception {
        HttpResponse<String> added = send(MANAGER, "POST", SERVICES, service("Помощь с покупками"), null);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(tag(added)).isEqualTo("\"1\"");
        String path = SERVICES + "/" + json(added).getString("id");
        assertThat(added.headers().firstValue("Location")).hasValue(base + path);
        assertThat(json(added).getString("status")).isEqualTo("draft");
        assertThat(json(added).getString("slug")).isEqualTo("pomoshch-s-pokupkami");
        assertThat(send(null, "GET", path, null, null).statusCode()).isEqualTo(404);
        assertThat(listed(null, "Помощь с покупками")).isZero();
        assertThat(listed(MANAGER, "помощь С ПОКУПКАМИ")).isOne();

        HttpResponse<String> published =
                send(MANAGER, "PUT", path + "/status", "{\"status\": \"published\"}", tag(added));
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        assertThat(tag(published)).isEqualTo("\"2\"");
        HttpResponse<String> seen = send(null, "GET", path, null, null);
        assertThat(json(seen).getString("status")).isEqualTo("published");
        assertThat(json(seen).getJsonObject("provider").getString("name"))
                .isEqualTo("Центр обслуживания Примерска (демо)");
        assertThat(json(seen).get("lastConfirmedBy")).isEqualTo(JsonValue.NULL);
        assertThat(json(published).getString("lastConfirmedBy")).isNotEmpty();
        assertThat(listed(null, "Помощь с покупками")).isOne();

        HttpResponse<String> closed = send(
                MANAGER,
                "PUT",
                path + "/status",
                "{\"status\": \"closed\", \"reason\": \"Ремонт\", \"until\": \""
                        + LocalDate.now(ZoneOffset.UTC).plusMonths(3) + "\"}",
                tag(published));
        assertThat(json(closed).getString("closedReason")).isEqualTo("Ремонт");
        HttpResponse<String> confirmed = send(MANAGER, "PUT", path + "/confirmation", null, tag(closed));
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
        assertThat(send(MANAGER, "DELETE", path, null, tag(confirmed)).statusCode())
                .isEqualTo(409);
    }

    @Test
    void what_is_read_can_be_written_back_and_an_unchanged_record_is_304() throws Exception {
        HttpResponse<String> added = send(MANAGER, "POST", SERVICES, service("Прочитать и записать"), null);
        String path = SERVICES + "/" + json(added).getString("id");

        HttpResponse<String> same = HTTP.send(
                request(MANAGER, path).header("If-None-Match", tag(added)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();

        HttpResponse<String> changed = send(MANAGER, "PUT", path, service("Другое имя"), tag(added));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(tag(changed)).isEqualTo("\"2\"");
        assertThat(json(changed).getJsonArray("needs")).isEqualTo(json(added).getJsonArray("needs"));
        assertThat(json(changed).getJsonArray("schedule")).isEqualTo(json(added).getJsonArray("schedule"));
        HttpResponse<String> other = HTTP.send(
                request(MANAGER, path).header("If-None-Match", tag(added)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void a_change_without_a_version_is_428_and_from_an_old_one_412_with_nothing_lost() throws Exception {
        HttpResponse<String> added = send(MANAGER, "POST", SERVICES, service("Две правки"), null);
        String path = SERVICES + "/" + json(added).getString("id");
        assertThat(send("listings.primersk", "PUT", path, service("Правка первой"), tag(added))
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> late = send(MANAGER, "PUT", path, service("Правка второй"), tag(added));
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(json(late).getString("type")).isEqualTo("/problems/stale-version");
        for (String tail : List.of("/status", "/confirmation")) {
            String body = tail.equals("/status") ? "{\"status\": \"archived\"}" : null;
            assertThat(send(MANAGER, "PUT", path + tail, body, null).statusCode())
                    .isEqualTo(428);
            assertThat(send(MANAGER, "PUT", path + tail, body, "\"1\"").statusCode())
                    .isEqualTo(412);
            assertThat(send(MANAGER, "PUT", path + tail, body, "W/\"abc\"").statusCode())
                    .isEqualTo(412);
        }
        assertThat(send(MANAGER, "PUT", path, service("x"), null).statusCode()).isEqualTo(428);
        assertThat(send(MANAGER, "DELETE", path, null, null).statusCode()).isEqualTo(428);
        assertThat(send(MANAGER, "DELETE", path, null, "\"1\"").statusCode()).isEqualTo(412);
        assertThat(json(send(MANAGER, "GET", path, null, null)).getString("name"))
                .isEqualTo("Правка первой");
        assertThat(send(MANAGER, "DELETE", path, null, "\"2\"").statusCode()).isEqualTo(204);
    }

    @Test
    void a_stranger_finds_no_draft_and_writes_nothing() throws Exception {
        HttpResponse<String> added = send(MANAGER, "POST", SERVICES, service("Чужой черновик"), null);
        String path = SERVICES + "/" + json(added).getString("id");
        for (String foreign : List.of("manager.obraztsovo", "admin", "editor", "expert", "ministry")) {
            expect(404, foreign, path, true);
            assertThat(listed(foreign, "Чужой черновик")).isZero();
            assertThat(send(foreign, "POST", SERVICES, service("Подделка"), null)
                            .statusCode())
                    .isEqualTo(404);
        }
        expect(403, "coordinator.primersk", path, false);
        assertThat(send("coordinator.primersk", "POST", SERVICES, service("Подделка"), null)
                        .statusCode())
                .isEqualTo(403);
        expect(401, null, path, true);
        assertThat(send(null, "POST", SERVICES, service("Подделка"), null).statusCode())
                .isEqualTo(401);
        // The own centre's address does not open another centre's record.
        expect(404, "manager.obraztsovo", path.replace("primersk", "obraztsovo"), true);
        String regional = "api/centres/region/services";
        assertThat(send("expert", "POST", regional, service("Подделка"), null).statusCode())
                .isEqualTo(403);
        assertThat(tag(send(MANAGER, "GET", path, null, null))).isEqualTo("\"1\"");
    }

    @Test
    void wrong_input_is_answered_at_its_fields_in_russian() throws Exception {
        String good = service("Хорошее имя");
        assertThat(refused(good.replace("Хорошее имя", "я".repeat(10_000)))).containsExactly("name");
        assertThat(refused(good.replace("Хорошее имя", "Имя\\u0000\\u0007"))).containsExactly("name");
        assertThat(refused(good.replace("Хорошее имя", "Имя\\u202e"))).containsExactly("name");
        assertThat(refused(good.replace("Хорошее имя", "\\ud800"))).containsExactly("name");
        assertThat(refused(good.replace("Приходит.", "Приходит.\\u001b"))).containsExactly("description");
        assertThat(refused(good.replace("[\"HOME_CARE\"]", "[\"HOME_CARE\", null, \"NO\", \"\\u0000\"]")))
                .containsExactlyInAnyOrder("needs[1]", "needs[2]", "needs[3]");
        assertThat(refused(good.replace("\"FREQ=WEEKLY;BYDAY=MO\"", "\"FREQ=SECONDLY\"")))
                .containsExactly("schedule[0].rrule");
        assertThat(refused(good.replace("\"waiting\": 3", "\"waiting\": -1"))).containsExactly("capacity.waiting");
        assertThat(refused(good.replace("\"town\": \"obraztsovo\"", "\"town\": \"revda\"")))
                .containsExactly("servesTowns[0].town");
        assertThat(refused(good.replace("\"days\": []", "\"days\": [\"XX\"]")))
                .singleElement()
                .asString()
                .startsWith("servesTowns[0].days");
        assertThat(refused(good.replace("\"needs\"", "\"wants\""))).containsExactly("wants");
        assertThat(refused("{}")).isNotEmpty();
        assertThat(refused("")).containsExactly("");
        assertThat(refused("[".repeat(5000))).isNotEmpty();
        assertThat(send(MANAGER, "GET", SERVICES + "?sort=secret", null, null).statusCode())
                .isEqualTo(400);
        for (String query : List.of("?q=%00", "?need=%00", "?group=%27", "?audience=%F0%9F%98%80", "?q=%25%5C_")) {
            assertThat(send(null, "GET", SERVICES + query, null, null).statusCode())
                    .as(query)
                    .isEqualTo(200);
        }
        for (String query : List.of("?provider=1", "?status=open")) {
            assertThat(send(null, "GET", SERVICES + query, null, null).statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void publishing_says_what_is_missing() throws Exception {
        HttpResponse<String> added = send(
                MANAGER,
                "POST",
                SERVICES,
                service("Пустая").replace("[\"HOME_CARE\"]", "[]").replace("Приходит.", ""),
                null);
        String path = SERVICES + "/" + json(added).getString("id");

        HttpResponse<String> answer = send(MANAGER, "PUT", path + "/status", "{\"status\": \"published\"}", tag(added));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly("needs", "description");
    }

    private void expect(int status, @Nullable String login, String path, boolean alsoReading) throws Exception {
        if (alsoReading) {
            assertThat(send(login, "GET", path, null, null).statusCode()).isEqualTo(404);
        }
        assertThat(send(login, "PUT", path, service("Подделка"), "\"1\"").statusCode())
                .as(login)
                .isEqualTo(status);
        assertThat(send(login, "PUT", path + "/status", "{\"status\": \"published\"}", "\"1\"")
                        .statusCode())
                .as(login)
                .isEqualTo(status);
        assertThat(send(login, "PUT", path + "/confirmation", null, "\"1\"").statusCode())
                .as(login)
                .isEqualTo(status);
        assertThat(send(login, "DELETE", path, null, "\"1\"").statusCode())
                .as(login)
                .isEqualTo(status);
    }

    private String service(String name) throws Exception {
        String provider = json(
                        send(MANAGER, "GET", SERVICES + "?need=HOME_CARE&sort=lastConfirmed&size=200", null, null))
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(it -> it.getString("slug").equals("home-care"))
                .findFirst()
                .orElseThrow()
                .getString("providerId");
        return """
                {"name": "%s", "description": "Приходит.",
                 "needs": ["HOME_CARE"], "serviceTypes": ["DOMESTIC"], "form": "HOME", "audience": ["ELDERLY"],
                 "providerId": "%s", "placeId": null,
                 "cost": {"kind": "PARTLY", "text": "до половины разницы дохода"},
                 "eligibility": {"text": "Нужна ИППСУ", "ippsuRequired": true}, "documents": ["PASSPORT"], "byAppointment": false,
                 "accessibility": ["WHEELCHAIR"],
                 "schedule": [{"rrule": "FREQ=WEEKLY;BYDAY=MO", "opens": "09:00", "closes": "13:00", "note": null}],
                 "contacts": [{"phone": "+7 000 000-00-00", "email": null, "note": null}],
                 "capacity": {"state": "LIMITED", "waiting": 3, "note": null}, "languages": ["ru"],
                 "servesTowns": [{"town": "obraztsovo", "monthlyQuota": null, "days": []}]}
                """.formatted(name, provider);
    }

    private int listed(@Nullable String login, String text) throws Exception {
        String query = "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        return json(send(login, "GET", SERVICES + query, null, null)).getInt("total");
    }

    private List<String> refused(String body) throws Exception {
        HttpResponse<String> answer = send(MANAGER, "POST", SERVICES, body, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return fields(answer);
    }

    private static List<String> fields(HttpResponse<String> answer) {
        return json(answer).getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .peek(it -> assertThat(it.getString("message")).matches("(?s).*[а-яё].*"))
                .map(it -> it.getString("field"))
                .toList();
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private HttpResponse<String> send(
            @Nullable String login, String method, String path, @Nullable String body, @Nullable String seen)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(login, path)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(@Nullable String login, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (login != null) {
            String pair = Base64.getEncoder().encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + pair);
        }
        return request;
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
