package org.socialcluster.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.socialcluster.shared.Problem;

/**
 * Fetches a calendar from the net, outside any transaction. Only from public addresses, at every step of a redirect anew:
 * the name is resolved and judged first, and the connection that follows takes the same answer from the cache of names.
 */
@ApplicationScoped
public class CalendarFetch {
    /** Largest calendar that is taken, in bytes. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final int MOST_STEPS = 5;
    private static final Set<Integer> PORTS = Set.of(-1, 80, 443, 8080, 8443);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int SECONDS = 20;

    private Predicate<InetAddress> allowed = PublicAddress::is;
    private Predicate<Integer> ports = PORTS::contains;

    public CalendarFetch() {} // CDI

    /** For tests: a server on this machine. */
    static CalendarFetch fromAnywhere() {
        CalendarFetch fetch = new CalendarFetch();
        fetch.allowed = any -> true;
        fetch.ports = any -> true;
        return fetch;
    }

    /** The text of a calendar.
     *
     * @param address {@code https://…}, {@code http://…} or {@code webcal://…}
     * @throws Problem {@code invalid-input} at the field {@code url}: why not */
    public String fetch(String address) {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
        URI next = uri(address.strip().replaceFirst("^(?i)webcals?:", "https:"));
        for (int step = 0; step < MOST_STEPS; step++) {
            judge(next);
            HttpResponse<byte[]> answer = answer(client, next);
            if (answer.statusCode() == 200) {
                return new String(answer.body(), StandardCharsets.UTF_8);
            }
            String elsewhere = answer.headers().firstValue("Location").orElse("");
            if (answer.statusCode() < 300 || answer.statusCode() >= 400 || elsewhere.isEmpty()) {
                throw wrong("calendar.answer", String.valueOf(answer.statusCode()));
            }
            next = next.resolve(uri(elsewhere));
        }
        throw wrong("calendar.redirects");
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            throw wrong("calendar.address");
        }
    }

    private void judge(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || address.getHost() == null || address.getUserInfo() != null) {
            throw wrong("calendar.address");
        }
        if (!ports.test(address.getPort())) {
            throw wrong("calendar.inside");
        }
        try {
            for (InetAddress one : InetAddress.getAllByName(address.getHost())) {
                if (!allowed.test(one)) {
                    throw wrong("calendar.inside");
                }
            }
        } catch (UnknownHostException nowhere) {
            throw wrong("calendar.unknown-host", address.getHost());
        }
    }

    private static HttpResponse<byte[]> answer(HttpClient client, URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(SECONDS))
                .header("Accept", "text/calendar, */*;q=0.1")
                .build();
        CompletableFuture<HttpResponse<byte[]>> coming = client.sendAsync(request, head -> new LimitedBody(MOST_BYTES));
        try {
            return coming.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            coming.cancel(true);
            throw wrong("calendar.late", SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof LimitedBody.TooLarge
                    ? wrong("calendar.large", MOST_BYTES / 1024 / 1024)
                    : failed.getCause() instanceof IOException ? wrong("calendar.silent") : unexpected(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw wrong("calendar.silent");
        }
    }

    private static RuntimeException unexpected(ExecutionException failed) {
        return new IllegalStateException(failed.getCause());
    }

    private static Problem wrong(String text, Object... arguments) {
        return Problem.ofField("url", text, arguments);
    }
}
