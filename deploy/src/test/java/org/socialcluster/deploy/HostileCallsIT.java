package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Ten thousand calls that nobody decent makes: each gets an answer in words, none a failure of ours. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileCallsIT {
    private static final int CALLS = 10_000;
    private static final int THREADS = 4;
    private static final long SEED = 20261122;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void ten_thousand_hostile_calls_get_ten_thousand_answers_in_words_within_a_minute() throws Exception {
        List<String> operations = operations();
        String provider = Wire.json(Wire.get("/api/centres/polevskoy/providers?size=1"))
                .path("items")
                .path(0)
                .path("id")
                .asText();
        String[] proof = Listings.json("manager.polevskoy");
        Map<Integer, Integer> answers = new ConcurrentHashMap<>();
        long begun = System.nanoTime();
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                HostileCalls calls = new HostileCalls(SEED + thread, operations, provider);
                work.add(() -> {
                    for (int i = 0; i < CALLS / THREADS; i++) {
                        HostileCalls.Call call = calls.next();
                        answers.merge(check(call, proof), 1, Integer::sum);
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));
        assertThat(answers.values().stream().mapToInt(it -> it).sum()).isEqualTo(CALLS);
        assertThat(new TreeMap<>(answers).keySet())
                .as("the calls reach all the ways to say no: %s", answers)
                .contains(200, 400, 401, 404, 412, 415, 428);
    }

    @Test
    void a_null_in_a_parameter_is_answered_as_any_other_wrong_value() {
        HttpResponse<String> call = Wire.get("/api/search?q=a&town=%00");
        assertThat(call.statusCode()).isEqualTo(400);
        assertThat(Wire.json(call).path("errors").path(0).path("field").asText())
                .isEqualTo("town");
        String page = "/rezh/events/a/registration/mine";
        for (HttpResponse<String> answer :
                List.of(Wire.get(page + "?key=%00"), Wire.form(page, Map.of("key", "\0", "do", "cancel")))) {
            assertThat(answer.statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_body_of_fifty_megabytes_is_refused_in_words_and_the_server_lives() throws Exception {
        byte[] body = new byte[50 * 1024 * 1024];
        Arrays.fill(body, (byte) ' ');
        for (HttpRequest.BodyPublisher publisher : List.of(
                BodyPublishers.ofByteArray(body),
                // Without a length: in chunks.
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))) {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(Wire.url("/api/centres/polevskoy/providers")))
                            .headers(Listings.json("manager.polevskoy"))
                            .POST(publisher)
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
            Problems.inWords(answer);
        }
        assertThat(Wire.get("/health/ready").statusCode()).isEqualTo(200);
    }

    private static int check(HostileCalls.Call call, String[] proof) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Wire.url(call.path())))
                .method(
                        call.method(),
                        call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.bytes()));
        if (call.signedIn()) {
            request.headers(proof[0], proof[1], proof[2], proof[3]);
        }
        if (!call.headers().isEmpty()) {
            request.headers(call.headers().toArray(String[]::new));
        }
        HttpResponse<String> answer =
                HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        String told = call + " → " + answer.statusCode() + " " + answer.body();
        assertThat(answer.statusCode()).as(told).isLessThan(500);
        if (answer.statusCode() >= 400) {
            try {
                Problems.inWords(answer);
            } catch (AssertionError | RuntimeException wrong) {
                throw new AssertionError(told, wrong);
            }
        }
        if (answer.statusCode() == 201) {
            Listings.delete(
                    "manager.polevskoy",
                    call.path().replaceFirst("\\?.*", "") + "/"
                            + Wire.json(answer).path("id").asText());
        }
        return answer.statusCode();
    }

    private static List<String> operations() {
        JsonNode paths = Wire.json(Wire.get("/api/openapi")).path("paths");
        List<String> operations = new ArrayList<>();
        paths.fieldNames().forEachRemaining(path -> {
            if (Listings.KINDS.stream().anyMatch(path::contains)) {
                paths.path(path)
                        .fieldNames()
                        .forEachRemaining(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path));
            }
        });
        assertThat(operations).hasSizeGreaterThan(15);
        return operations;
    }
}
