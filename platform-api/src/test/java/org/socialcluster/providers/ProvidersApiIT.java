package org.socialcluster.providers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

/** Providers and places through the API, from the first draft to the last deletion. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProvidersApiIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PROVIDERS = "api/centres/primersk/providers";
    private static final String PLACES = "api/centres/primersk/places";
    private static final String PROVIDER = """
            {"name": "%s", "kind": "NPO", "authorityKind": null, "sectors": ["HEALTHCARE"], "email": null,
             "phone": "+7 343 000-00-00", "website": null, "inn": null, "ogrn": null, "inSocialRegistry": false}
            """;
    private static final String PLACE = """
            {"name": "%s", "providerId": null, "street": "улица Новая, 1", "city": "Примерск", "postalCode": null,
             "latitude": %s, "longitude": 60.5, "addressHidden": false, "passportClass": "UNKNOWN",
             "accessibility": ["WHEELCHAIR"], "note": null}
            """;

    @ArquillianResource
    URL base;

    @Deployment
    static WebArchive platform() throws Exception {
        return TestPlatform.archive();
    }

    @Test
    void a_provider_is_added_published_changed_and_read_with_its_version_as_tag() throws Exception {
        HttpResponse<String> added = send("POST", PROVIDERS, PROVIDER.formatted("Новая служба"), null);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(added.headers().firstValue("ETag")).hasValue("\"1\"");
        String path = PROVIDERS + "/" + json(added).getString("id");
        assertThat(added.headers().firstValue("Location")).hasValue(base + path);
        assertThat(json(added).getString("status")).isEqualTo("draft");
        assertThat(anonymous(path).statusCode()).isEqualTo(404);

        HttpResponse<String> published = send("PUT", path + "/status", "{\"status\": \"published\"}", "\"1\"");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        assertThat(json(anonymous(path)).getString("slug")).isEqualTo("novaya-sluzhba");

        HttpResponse<String> changed = send("PUT", path, PROVIDER.formatted("Другая служба"), "\"2\"");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        HttpResponse<String> seen = anonymous(path);
        assertThat(json(seen).getString("name")).isEqualTo("Другая служба");
        assertThat(seen.headers().firstValue("ETag"))
                .isEqualTo(changed.headers().firstValue("ETag"))
                .hasValue("\"3\"");
        assertThat(send("DELETE", path, null, "\"3\"").statusCode()).isEqualTo(409);
    }

    @Test
    void a_draft_and_a_place_are_deleted() throws Exception {
        String provider = PROVIDERS + "/"
                + json(send("POST", PROVIDERS, PROVIDER.formatted("Ошибка"), null))
                        .getString("id");
        String place = PLACES + "/"
                + json(send("POST", PLACES, PLACE.formatted("Ошибка", "56.8"), null))
                        .getString("id");

        for (String path : List.of(provider, place)) {
            assertThat(send("DELETE", path, null, "\"1\"").statusCode()).isEqualTo(204);
            assertThat(send("GET", path, null, null).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_change_without_the_version_or_from_an_older_one_is_refused() throws Exception {
        String path = PROVIDERS + "/"
                + json(send("POST", PROVIDERS, PROVIDER.formatted("Версии"), null))
                        .getString("id");

        for (String tail : List.of("", "/status")) {
            String body = tail.isEmpty() ? PROVIDER.formatted("Другая") : "{\"status\": \"published\"}";
            assertThat(send("PUT", path + tail, body, null).statusCode()).isEqualTo(428);
            assertThat(send("PUT", path + tail, body, "\"7\"").statusCode()).isEqualTo(412);
        }
        assertThat(send("DELETE", path, null, null).statusCode()).isEqualTo(428);
        assertThat(send("DELETE", path, null, "\"7\"").statusCode()).isEqualTo(412);
    }

    @Test
    void wrong_input_is_answered_at_its_fields_in_russian() throws Exception {
        assertThat(refusedFields("POST", PROVIDERS, PROVIDER.formatted("").replace("\"NPO\"", "\"\"")))
                .containsExactlyInAnyOrder("name", "kind");
        assertThat(refusedFields(
                        "POST",
                        PROVIDERS,
                        PROVIDER.formatted("Имя").replace("NPO", "X").replace("HEALTHCARE", "Y")))
                .containsExactly("kind", "sectors");
        assertThat(refusedFields("POST", PROVIDERS, PROVIDER.formatted("Имя").replace("\"inn\"", "\"ИНН\"")))
                .containsExactly("ИНН");
        assertThat(refusedFields("POST", PLACES, PLACE.formatted("Имя", "null")))
                .containsExactly("latitude");
        assertThat(refusedFields("POST", PLACES, PLACE.formatted("Имя", "1e-99999999")))
                .containsExactly("latitude");
        assertThat(refusedFields("GET", PROVIDERS + "?status=open&size=5", null))
                .containsExactly("status");
        assertThat(refusedFields("GET", PLACES + "?provider=1", null)).containsExactly("provider");
        assertThat(refusedFields("GET", PLACES + "?sort=inn", null)).containsExactly("sort");
    }

    @Test
    void a_list_is_filtered_sorted_and_counted() throws Exception {
        send("POST", PROVIDERS, PROVIDER.formatted("Ёжик один"), null);
        send("POST", PROVIDERS, PROVIDER.formatted("Ежик два"), null);

        JsonObject page = json(send(
                "GET", PROVIDERS + "?q=%D1%91%D0%B6%D0%B8%D0%BA&status=draft&kind=NPO&sort=-name&size=1", null, null));
        assertThat(page.getInt("total")).isEqualTo(2);
        assertThat(page.getJsonArray("items").getJsonObject(0).getString("name"))
                .isEqualTo("Ёжик один");
        assertThat(json(anonymous(PROVIDERS + "?q=%D1%91%D0%B6%D0%B8%D0%BA")).getInt("total"))
                .isZero();
    }

    @Test
    void an_identifier_that_is_none_and_a_town_that_is_none_do_not_exist() throws Exception {
        for (String path : List.of(PROVIDERS + "/1", PLACES + "/x", "api/centres/atlantis/providers")) {
            HttpResponse<String> answer = send("GET", path, null, null);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    private List<String> refusedFields(String method, String path, @Nullable String body) throws Exception {
        HttpResponse<String> answer = send(method, path, body, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return json(answer).getJsonArray("errors").getValuesAs(JsonValue::asJsonObject).stream()
                .peek(it -> assertThat(it.getString("message")).containsPattern("[а-я]"))
                .map(it -> it.getString("field"))
                .toList();
    }

    private HttpResponse<String> anonymous(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body, @Nullable String version)
            throws Exception {
        String pair = Base64.getEncoder().encodeToString("manager.primersk:demo".getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Basic " + pair)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (version != null) {
            request.header("If-Match", version);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
