package org.socialcluster;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The API in the real container on the real database, as a program outside sees it. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @ArquillianResource
    URL base;

    @Deployment
    static WebArchive platform() throws Exception {
        return TestPlatform.archive();
    }

    @Test
    void the_towns_are_listed_by_name_and_the_region_is_not_among_them() throws Exception {
        JsonObject list = json(get("api/centres"));

        assertThat(list.getInt("total")).isEqualTo(2);
        assertThat(list.getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(it -> it.getString("slug"))
                .containsExactly("obraztsovo", "primersk");
    }

    @Test
    void a_page_out_of_range_is_refused_with_the_field_and_what_is_allowed() throws Exception {
        HttpResponse<String> answer = get("api/centres?size=201");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonObject error = json(answer).getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("field")).isEqualTo("size");
        assertThat(error.getString("message")).isEqualTo("Размер страницы — от 1 до 200.");
    }

    @Test
    void an_unknown_town_is_a_problem_404() throws Exception {
        HttpResponse<String> answer = get("api/centres/atlantis");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).getString("type")).isEqualTo("/problems/not-found");
    }

    @Test
    void nobody_gets_401_a_wrong_password_gets_401_and_the_right_one_gets_the_own_account() throws Exception {
        assertThat(get("api/me").statusCode()).isEqualTo(401);
        assertThat(get("api/me", "manager.primersk", "wrong").statusCode()).isEqualTo(401);
        assertThat(get("api/centres", "manager.primersk", "wrong").statusCode()).isEqualTo(401);

        HttpResponse<String> answer = get("api/me", "manager.primersk", "demo");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonObject membership = json(answer).getJsonArray("memberships").getJsonObject(0);
        assertThat(membership.getString("slug")).isEqualTo("primersk");
        assertThat(membership.getJsonArray("roles").getString(0)).isEqualTo("CENTRE_MANAGER");
        assertThat(answer.body()).doesNotContain("pbkdf2");
    }

    @Test
    void a_hundred_wrong_passwords_close_the_account_for_a_while_even_for_the_right_one() throws Exception {
        for (int guess = 0; guess < 100; guess++) {
            assertThat(get("api/me", "coordinator.primersk", "guess" + guess).statusCode())
                    .isEqualTo(401);
        }

        assertThat(get("api/me", "coordinator.primersk", "demo").statusCode()).isEqualTo(401);
        assertThat(get("api/me", "coordinator.obraztsovo", "demo").statusCode()).isEqualTo(200);
    }

    @Test
    void the_description_of_the_api_lists_its_operations() throws Exception {
        JsonObject document = json(get("api/openapi"));

        assertThat(document.getString("openapi")).startsWith("3.");
        assertThat(document.getJsonObject("paths").keySet()).contains("/api/centres", "/api/needs", "/api/taxonomies");
    }

    @Test
    void ready_means_that_the_region_pack_is_loaded() throws Exception {
        URI health = URI.create("http://" + base.getHost() + ":" + base.getPort() + "/health/ready");
        HttpResponse<String> answer =
                HTTP.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("region-pack").contains("example");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    private HttpResponse<String> get(String path, String login, String password)
            throws IOException, InterruptedException {
        String pair = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Basic " + pair));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
