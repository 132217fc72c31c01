package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** One network that asks for very much at a time is slowed down; the others are not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FairShareIT {
    private static final String COSTLY = "/api/centres/rezh/services";
    private static final int CONNECTIONS = 220;
    private static final int ONE_BEHIND_THE_OTHER = 40;
    private static final int POLITE = 40;
    private static final Duration SOON = Duration.ofSeconds(4);

    @Test
    void requests_one_behind_the_other_on_many_connections_stop_nobody_else() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        AtomicBoolean over = new AtomicBoolean();
        try {
            List<Future<String>> flood = IntStream.range(0, CONNECTIONS)
                    .mapToObj(it -> threads.submit(() -> flood(over)))
                    .toList();
            for (String path : List.of("/rezh/", "/api/centres", "/rezh/search?q=школа", "/rezh/", "/api/centres")) {
                long begun = System.nanoTime();
                HttpResponse<String> answer = Wire.get(path.replace("школа", Wire.encoded("школа")));
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(path).isLessThan(SOON);
            }
            over.set(true);

            StringBuilder said = new StringBuilder();
            for (Future<String> one : flood) {
                said.append(one.get());
            }
            assertThat(said.toString()).contains("HTTP/1.1 503", "Retry-After: 5", "Из вашей сети");
        } finally {
            over.set(true);
            threads.shutdownNow();
        }
    }

    @Test
    void people_behind_one_address_who_ask_at_the_same_moment_are_all_answered() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(POLITE);
        try {
            List<Callable<Integer>> people = Stream.<Callable<Integer>>generate(
                            () -> () -> Wire.get("/api/centres").statusCode())
                    .limit(POLITE)
                    .toList();
            for (Future<Integer> answer : threads.invokeAll(people)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Again and again, from another network than that of the readers; what came of it first. */
    private static String flood(AtomicBoolean over) {
        String requests = ("GET " + COSTLY + " HTTP/1.1\r\nHost: x\r\n\r\n").repeat(ONE_BEHIND_THE_OTHER);
        String refused = "";
        while (!over.get()) {
            String said = refusal(requests, over);
            refused = said.isEmpty() ? refused : said;
        }
        return refused;
    }

    /** Asks all of it on one connection; empty unless it was refused. */
    private static String refusal(String requests, AtomicBoolean over) {
        try (Socket socket = Wire.open(requests, "127.0.0.2")) {
            byte[] part = new byte[64 * 1024];
            int read = socket.getInputStream().read(part);
            while (read > 0 && !over.get()) {
                String text = new String(part, 0, read, StandardCharsets.UTF_8);
                if (text.contains("HTTP/1.1 503")) {
                    return text;
                }
                read = socket.getInputStream().read(part);
            }
            return "";
        } catch (IOException sentAway) {
            return "";
        }
    }
}
