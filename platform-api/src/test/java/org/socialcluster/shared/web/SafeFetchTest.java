package org.socialcluster.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcluster.shared.web.FetchFailure.Kind;

/** Against a server of flesh and blood on the loopback, which strangers must not make us ask. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SafeFetchTest {
    private static HttpServer server;
    private static String root;
    private static final SafeFetch strict = new SafeFetch(false);
    private static final SafeFetch anywhere = new SafeFetch(true);

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        root = "http://127.0.0.1:" + server.getAddress().getPort();
        page("/here", 200, null, "BEGIN:VCALENDAR");
        page("/moved", 301, "/here", "");
        page("/for-now", 302, "/here", "");
        page("/circle", 302, "/circle", "");
        page("/inside", 302, "http://169.254.169.254/latest/meta-data/", "");
        page("/file", 302, "file:///etc/passwd", "");
        server.createContext("/no-head", it -> {
            it.sendResponseHeaders(it.getRequestMethod().equals("HEAD") ? 405 : 200, -1);
            it.close();
        });
        server.createContext("/known", it -> {
            boolean same = "\"1\"".equals(it.getRequestHeaders().getFirst("If-None-Match"));
            it.getResponseHeaders().set("ETag", "\"1\"");
            it.sendResponseHeaders(same ? 304 : 200, -1);
            it.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.stop(0);
        strict.close();
        anywhere.close();
    }

    @Test
    void a_page_comes_whole_with_what_it_is() throws FetchFailure {
        Fetched page = anywhere.get(Fetch.whole(at("/here"), 1000));

        assertThat(page.ok()).isTrue();
        assertThat(new String(page.body().bytes(), StandardCharsets.UTF_8)).isEqualTo("BEGIN:VCALENDAR");
        assertThat(page.contentType()).isEqualTo("text/plain");
        assertThat(page.movedTo()).isNull();
    }

    @Test
    void a_page_that_moved_for_good_says_where_to_and_one_that_moved_for_now_does_not() throws FetchFailure {
        assertThat(anywhere.get(Fetch.look(at("/moved"))).movedTo()).isEqualTo(at("/here"));
        assertThat(anywhere.get(Fetch.look(at("/for-now"))).movedTo()).isNull();
        assertThat(anywhere.get(Fetch.look(at("/for-now"))).address()).isEqualTo(at("/here"));
    }

    @Test
    void a_server_that_refuses_to_be_looked_at_is_asked_for_the_page() throws FetchFailure {
        assertThat(anywhere.get(Fetch.look(at("/no-head"))).status()).isEqualTo(200);
    }

    @Test
    void what_has_not_changed_is_said_to_be_so() throws FetchFailure {
        Fetched first = anywhere.get(Fetch.whole(at("/known"), 10));

        assertThat(anywhere.get(Fetch.whole(at("/known"), 10).ifChanged(first.etag(), null))
                        .unchanged())
                .isTrue();
    }

    @Test
    void what_is_too_long_or_without_end_is_refused() {
        refused(Kind.TOO_LARGE, anywhere, Fetch.whole(at("/here"), 3));
        refused(Kind.TOO_MANY_REDIRECTS, anywhere, Fetch.look(at("/circle")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "http://10.0.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://0.0.0.0/",
                "http://[::ffff:127.0.0.1]/",
                "http://2130706433/",
                "http://[fd00::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://100.64.0.1/",
                "ftp://example.org/",
                "file:///etc/passwd",
                "http://user:password@example.org/",
                "http://example.org:22/",
                "http:///nothing",
                "javascript:alert(1)"
            })
    void nothing_of_the_own_house_is_asked(String address) {
        refused(Kind.FORBIDDEN, strict, Fetch.look(URI.create(address)));
    }

    @Test
    void a_redirect_leads_nowhere_else() {
        refused(Kind.FORBIDDEN, anywhere, Fetch.look(at("/file")));
    }

    @Test
    void a_redirect_from_outside_leads_into_no_private_network() {
        SafeFetch loopbackAlone = new SafeFetch(true, InetAddress::isLoopbackAddress, Duration.ofSeconds(5));

        refused(Kind.FORBIDDEN, loopbackAlone, Fetch.look(at("/inside")));
        loopbackAlone.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/status", "/headers", "/body", "/redirect"})
    void a_server_that_drips_is_left_when_the_whole_time_is_over(String what) throws IOException {
        SafeFetch hasty = new SafeFetch(true, it -> true, Duration.ofMillis(600));
        try (DrippingServer drips = new DrippingServer()) {
            long before = System.nanoTime();

            refused(Kind.TIMEOUT, hasty, Fetch.whole(drips.at(what), 1_000_000));

            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isBetween(Duration.ofMillis(500), Duration.ofSeconds(8));
        } finally {
            hasty.close();
        }
    }

    @Test
    void addresses_of_the_public_network_are_public() throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName("8.8.8.8"))).isTrue();
        assertThat(PublicAddresses.isPublic(InetAddress.getByName("2a02:6b8::2:242")))
                .isTrue();
        assertThat(PublicAddresses.isPublic(InetAddress.getByName("2002:7f00:1::1")))
                .isFalse();
        assertThat(PublicAddresses.isPublic(InetAddress.getByName("198.18.0.1")))
                .isFalse();
    }

    private static void refused(Kind kind, SafeFetch fetch, Fetch wanted) {
        assertThatExceptionOfType(FetchFailure.class)
                .isThrownBy(() -> fetch.get(wanted))
                .satisfies(it -> assertThat(it.kind()).isEqualTo(kind));
    }

    private static URI at(String path) {
        return URI.create(root + path);
    }

    private static void page(String path, int status, @Nullable String location, String body) {
        server.createContext(path, it -> {
            if (location != null) {
                it.getResponseHeaders().set("Location", location);
            }
            it.getResponseHeaders().set("Content-Type", "text/plain");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            boolean head = it.getRequestMethod().equals("HEAD");
            it.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
            if (!head) {
                it.getResponseBody().write(bytes);
            }
            it.close();
        });
    }
}
