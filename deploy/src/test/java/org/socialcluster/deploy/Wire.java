package org.socialcluster.deploy;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Plain HTTP to the running platform: follows nothing, keeps nothing, sends exactly the headers it is given. */
final class Wire {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

    private Wire() {}

    static HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    static HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(method, path, body, BodyHandlers.ofString(StandardCharsets.UTF_8), headers);
    }

    static <T> HttpResponse<T> send(
            String method, String path, String body, HttpResponse.BodyHandler<T> as, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), as);
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + path, failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** A form sent as a browser does from our own page; more headers may follow. */
    static HttpResponse<String> form(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                .collect(joining("&"));
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/x-www-form-urlencoded";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send("POST", path, body, all);
    }

    /** Sends these very bytes and answers with the first that come back. */
    static String raw(String request) {
        try (Socket socket = open(request)) {
            return new String(socket.getInputStream().readNBytes(20), StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A connection on which these bytes have been sent, and nothing else. */
    static Socket open(String request) throws IOException {
        return open(request, "127.0.0.1");
    }

    /** The same from another network. */
    static Socket open(String request, String network) throws IOException {
        URI site = URI.create(RunningPlatform.url());
        Socket socket =
                new Socket(InetAddress.getByName(site.getHost()), site.getPort(), InetAddress.getByName(network), 0);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** The whole answer to a browser of another network; of this machine's own ones, 127.0.0.2 and so on. */
    static String from(String network, String path, String... headers) {
        StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: "
                + URI.create(RunningPlatform.url()).getAuthority() + "\r\nConnection: close\r\n");
        for (int at = 0; at < headers.length; at += 2) {
            request.append(headers[at]).append(": ").append(headers[at + 1]).append("\r\n");
        }
        try (Socket socket = open(request + "\r\n", network)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String url(String path) {
        return RunningPlatform.url() + path.substring(1);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Header value of HTTP Basic. */
    static String basic(String login, String password) {
        byte[] pair = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** A new session of an account; value of the cookie {@code session}. */
    static String signIn(String login, String password) {
        HttpResponse<String> answer = form("/login", Map.of("login", login, "password", password));
        return cookie(answer, "session")
                .orElseThrow(() -> new AssertionError(login + " cannot sign in: " + answer.statusCode()));
    }

    /**
     * A page as soon as it says that, with plain spaces; ready pages drop a moment after an edit. What it said last where
     * it does not come to that within a few seconds.
     */
    static String eventually(String path, Predicate<String> says) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        String page;
        do {
            page = get(path).body().replace('\u00a0', ' ').replace("&nbsp;", " ");
        } while (!says.test(page) && System.nanoTime() < end);
        return page;
    }

    /** One session of a demo account for all tests that do not end it. */
    static String session(String login) {
        return SESSIONS.computeIfAbsent(login, it -> signIn(it, "demo"));
    }

    static Optional<String> cookie(HttpResponse<?> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(it -> it.startsWith(name + "="))
                .map(it -> it.substring(name.length() + 1).replaceFirst(";.*", ""))
                .filter(it -> !it.isEmpty())
                .findFirst();
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(answer.body(), notJson);
        }
    }
}
