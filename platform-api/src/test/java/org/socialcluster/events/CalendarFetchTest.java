package org.socialcluster.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcluster.shared.Problem;

/** What is fetched from the net, and from where not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarFetchTest {
    private final CalendarFetch anywhere = CalendarFetch.fromAnywhere();
    private HttpServer server;
    private String root;

    @BeforeEach
    void a_server() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        root = "http://127.0.0.1:" + server.getAddress().getPort();
        answer("/a.ics", 200, "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8));
        answer("/large", 200, new byte[CalendarFetch.MOST_BYTES + 1]);
        answer("/missing", 404, new byte[0]);
        redirect("/moved", "/a.ics");
        redirect("/round", "/round");
        redirect("/file", "file:///etc/passwd");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_calendar_is_fetched_also_where_it_moved() {
        assertThat(anywhere.fetch(root + "/a.ics")).isEqualTo("BEGIN:VCALENDAR");
        assertThat(anywhere.fetch(root + "/moved")).isEqualTo("BEGIN:VCALENDAR");
    }

    @Test
    void each_failure_says_what_it_is() {
        refused(anywhere, root + "/large", "больше 5 МБ");
        refused(anywhere, root + "/missing", "404");
        refused(anywhere, root + "/round", "по кругу");
        refused(anywhere, root + "/file", "https://");
        refused(anywhere, "http://127.0.0.1:1/", "не ответил");
        refused(anywhere, "ftp://example.org/a.ics", "https://");
        refused(anywhere, "https://user:secret@example.org/", "https://");
        refused(anywhere, "не ссылка", "https://");
        refused(anywhere, "https://no-such-host.invalid/", "no-such-host.invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://[::ffff:127.0.0.1]/",
                "http://[fd00::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://2130706433/",
                "https://93.184.216.34:5432/"
            })
    void our_own_house_is_not_looked_into(String inside) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new CalendarFetch().fetch(inside))
                .satisfies(it -> assertThat(it.errors())
                        .extracting(Problem.FieldError::field)
                        .containsExactly("url"))
                .withMessageContaining("не из открытого интернета");
    }

    @Test
    void the_open_net_is_open() throws IOException {
        for (String address : List.of("93.184.216.34", "2a02:6b8::2:242")) {
            assertThat(PublicAddress.is(InetAddress.getByName(address)))
                    .as(address)
                    .isTrue();
        }
    }

    private static void refused(CalendarFetch fetch, String url, String words) {
        assertThatExceptionOfType(Problem.class)
                .as(url)
                .isThrownBy(() -> fetch.fetch(url))
                .withMessageContaining(words);
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
