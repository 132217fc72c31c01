package org.socialcluster.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.web.SafeFetch;

/** What is fetched from the net, and what is said where nothing is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("UnnecessaryAssignment") // no container fills the field here
class CalendarFetchTest {
    private static final String PRIVATE = "platform.fetch-private";

    private final CalendarFetch fetch = new CalendarFetch();
    private HttpServer server;
    private String root;

    @BeforeEach
    void a_server_in_the_own_house_that_may_be_asked() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        root = "http://127.0.0.1:" + server.getAddress().getPort();
        answer("/a.ics", 200, "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8));
        answer("/large", 200, new byte[CalendarFetch.MOST_BYTES + 1]);
        answer("/missing", 404, new byte[0]);
        redirect("/moved", "/a.ics");
        redirect("/round", "/round");
        server.start();
        System.setProperty(PRIVATE, "true");
        fetch.web = new SafeFetch();
        System.clearProperty(PRIVATE);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_calendar_is_fetched_also_where_it_moved() {
        assertThat(fetch.fetch(root + "/a.ics")).isEqualTo("BEGIN:VCALENDAR");
        assertThat(fetch.fetch(root + "/moved")).isEqualTo("BEGIN:VCALENDAR");
    }

    @Test
    void a_calendar_that_is_as_it_was_is_not_sent_again() {
        server.createContext("/tagged", exchange -> {
            boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            byte[] body = "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : body.length);
            if (!same) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });

        FetchedCalendar first = fetch.fetch(root + "/tagged", null, null);
        FetchedCalendar second = fetch.fetch(root + "/tagged", first.etag(), first.lastModified());

        assertThat(first.text()).isEqualTo("BEGIN:VCALENDAR");
        assertThat(second.text()).isNull();
        assertThat(second.etag()).isEqualTo("\"v1\"");
    }

    @Test
    void each_failure_says_what_it_is() {
        refused(root + "/large", "больше 5 МБ");
        refused(root + "/missing", "404");
        refused(root + "/round", "по кругу");
        refused("http://127.0.0.1:1/", "не ответил");
        refused("ftp://example.org/a.ics", "https://");
        refused("https://user:secret@example.org/", "https://");
        refused("не ссылка", "https://");
        refused("https://no-such-host.invalid/", "no-such-host.invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "http://10.1.2.3/",
                "http://169.254.169.254/latest/meta-data",
                "http://[::ffff:127.0.0.1]/",
                "http://[fd00::1]/",
                "https://93.184.216.34:5432/"
            })
    void our_own_house_is_not_looked_into(String inside) {
        fetch.web = new SafeFetch();

        refused(inside, "не из открытого интернета");
    }

    private void refused(String url, String words) {
        assertThatExceptionOfType(Problem.class)
                .as(url)
                .isThrownBy(() -> fetch.fetch(url))
                .withMessageContaining(words)
                .satisfies(it -> assertThat(it.errors())
                        .extracting(Problem.FieldError::field)
                        .containsExactly("url"));
    }

    private void answer(String path, int status, byte[] body) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private void redirect(String path, String to) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }
}
