package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.socialcluster.Postgres;

/** Pages from memory, on two nodes that share one database: as true as if each were rendered anew. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadyPagesIT {
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);
    private static final long LITTLE_MEMORY = 40_000;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    static Path homes;

    private static Postgres postgres;
    private static Launched first;
    private static Launched second;

    @BeforeAll
    static void two_nodes_on_one_database() {
        postgres = Postgres.empty();
        PGSimpleDataSource owner = (PGSimpleDataSource) postgres.owner();
        Map<String, String> database = Map.of(
                "DATABASE_URL", owner.getUrl(),
                "DATABASE_USER", String.valueOf(owner.getUser()),
                "DATABASE_PASSWORD", String.valueOf(owner.getPassword()));
        first = Launched.with(database, List.of(), "demo", "--home", homes + "/1")
                .ready();
        Map<String, String> little = new java.util.HashMap<>(database);
        little.put("PLATFORM_READY_PAGES_BYTES", String.valueOf(LITTLE_MEMORY));
        second =
                Launched.with(little, List.of(), "demo", "--home", homes + "/2").ready();
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
    }

    @Test
    void an_edit_of_the_office_is_on_both_nodes_pages_within_a_second() throws SQLException {
        for (String edit : List.of(
                "update social_service set status = 'ARCHIVED', closed_until = null, closed_reason = null",
                "update social_service set status = 'PUBLISHED'")) {
            String before = tag(ready(first, "/rezh/"));
            String there = tag(ready(second, "/rezh/"));

            asOfficeOf("rezh", edit);

            long done = System.nanoTime();
            String after = changed(first, before, done);
            changed(second, there, done);
            assertThat(tag(ready(first, "/rezh/"))).isEqualTo(after);
        }
    }

    @Test
    void a_page_is_changed_by_an_edit_of_the_region_s_own_tables() throws SQLException {
        String before = tag(ready(first, "/revda/"));

        asOwner("update centre set phone = '+7 000 000-00-01' where slug = 'revda'");

        changedPage(first, "/revda/", before, System.nanoTime());
    }

    @Test
    void each_of_two_edits_in_a_row_is_on_the_page_of_coverage_and_in_its_files_within_five_seconds()
            throws SQLException {
        for (String edit : List.of(
                "update social_service set status = 'ARCHIVED', closed_until = null, closed_reason = null",
                "update social_service set status = 'PUBLISHED'")) {
            String before = said(ready(first, "/coverage"));
            String tag = tag(get(first, "/api/coverage.csv"));

            asOfficeOf("serov", edit);

            long done = System.nanoTime();
            while (said(get(first, "/coverage")).equals(before)
                    || tag(get(first, "/api/coverage.csv")).equals(tag)) {
                assertThat(Duration.ofNanos(System.nanoTime() - done)).isLessThan(FIVE_SECONDS);
            }
            assertThat(said(ready(first, "/coverage"))).as("from memory").isNotEqualTo(before);
        }
    }

    /** The numbers of the towns. */
    private static String said(HttpResponse<byte[]> page) {
        String html = new String(page.body(), StandardCharsets.UTF_8);
        return html.substring(html.indexOf("<tbody>"), html.indexOf("</tbody>"));
    }

    @Test
    void while_nothing_is_heard_of_changes_nothing_is_served_from_memory() throws SQLException {
        String before = tag(ready(first, "/rezh/"));

        asSuperuser("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where application_name = 'social-cluster change feed' and datname = current_database()");
        asOfficeOf("rezh", "update social_service set status = 'ARCHIVED', closed_until = null, closed_reason = null");
        changed(first, before, System.nanoTime());
        asOfficeOf("rezh", "update social_service set status = 'PUBLISHED'");

        ready(first, "/rezh/");
    }

    @Test
    void from_memory_come_the_same_bytes_and_headers() throws IOException {
        HttpResponse<byte[]> live = get(first, "/serov/?live", "Accept-Encoding", "identity");
        HttpResponse<byte[]> plain = ready(first, "/serov/");
        HttpResponse<byte[]> packed = get(first, "/serov/", "Accept-Encoding", "br, gzip;q=0.8");
        HttpResponse<byte[]> head = send(first, "HEAD", "/serov/", "Accept-Encoding", "gzip");

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(packed.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(head.body()).isEmpty();
        for (String name : List.of(
                "Content-Security-Policy",
                "X-Frame-Options",
                "X-Content-Type-Options",
                "Referrer-Policy",
                "Permissions-Policy",
                "Cross-Origin-Opener-Policy",
                "Cross-Origin-Resource-Policy",
                "Cache-Control",
                "Vary",
                "Content-Type")) {
            List<String> expected = live.headers().allValues(name);
            assertThat(expected).as(name).hasSize(1);
            assertThat(plain.headers().allValues(name)).as(name).isEqualTo(expected);
            assertThat(packed.headers().allValues(name)).as(name).isEqualTo(expected);
            assertThat(head.headers().allValues(name)).as(name).isEqualTo(expected);
        }
        assertThat(packed.headers().allValues("ETag"))
                .isEqualTo(plain.headers().allValues("ETag"))
                .isEqualTo(head.headers().allValues("ETag"));
        assertThat(plain.headers().firstValue("X-Request-Id")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "\"other\", %s", "*"})
    void whoever_has_the_page_already_gets_no_body(String known) {
        String tag = tag(ready(first, "/irbit/"));

        HttpResponse<byte[]> answer = get(first, "/irbit/", "If-None-Match", known.formatted(tag));

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(tag(answer)).isEqualTo(tag);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void a_reader_s_own_view_is_rendered_for_this_reader_alone() {
        String ours = tag(ready(first, "/asbest/"));

        HttpResponse<byte[]> dark = get(first, "/asbest/", "Cookie", "view=dark.150.wide");

        assertThat(tag(dark)).isNotEqualTo(ours);
        assertThat(tag(get(first, "/asbest/"))).isEqualTo(ours);
        assertThat(tag(get(first, "/asbest/", "Cookie", "view=nonsense"))).isEqualTo(ours);
    }

    @Test
    void the_town_is_remembered_from_memory_too() {
        ready(first, "/polevskoy/");

        assertThat(get(first, "/polevskoy/").headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("town=polevskoy;")
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(get(first, "/polevskoy/", "Cookie", "town=polevskoy")
                        .headers()
                        .allValues("Set-Cookie"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/view", "/no-such-town/", "/api/centres", "/rezh/?preview=x"})
    void what_is_no_page_for_everybody_is_never_kept(String path) {
        get(first, path);

        assertThat(isReady(get(first, path))).isFalse();
    }

    @Test
    void strangers_who_make_up_hosts_neither_fill_the_memory_nor_reach_other_readers() throws IOException {
        for (int host = 0; host < 100; host++) {
            assertThat(withHost(second, "/krasnoufimsk/", "made-up-" + host + ".example"))
                    .contains("made-up-" + host + ".example");
        }

        assertThat(new String(get(second, "/krasnoufimsk/").body(), StandardCharsets.UTF_8))
                .doesNotContain("made-up");
        assertThat(metric(second, "ready_pages_bytes")).isBetween(1.0, (double) LITTLE_MEMORY);
        assertThat(metric(second, "change_feed_connected")).isOne();
    }

    /** Asks until the answer comes from memory. */
    private static HttpResponse<byte[]> ready(Launched node, String path) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        HttpResponse<byte[]> answer;
        do {
            assertThat(System.nanoTime()).as(path + " comes from memory").isLessThan(deadline);
            answer = get(node, path);
        } while (!isReady(answer));
        return answer;
    }

    private static boolean isReady(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Cache-Status").isPresent();
    }

    private static String changed(Launched node, String before, long since) {
        return changedPage(node, "/rezh/", before, since);
    }

    private static String changedPage(Launched node, String path, String before, long since) {
        String now;
        do {
            now = tag(get(node, path));
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(A_SECOND);
        } while (now.equals(before));
        return now;
    }

    private static String tag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static HttpResponse<byte[]> get(Launched node, String path, String... headers) {
        return send(node, "GET", path, headers);
    }

    private static HttpResponse<byte[]> send(Launched node, String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(node.baseUrl()).resolve(path))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String withHost(Launched node, String path, String host) throws IOException {
        URI site = URI.create(node.baseUrl());
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(20_000);
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static double metric(Launched node, String name) {
        return new String(get(node, "/metrics").body(), StandardCharsets.UTF_8)
                .lines()
                .filter(it -> it.startsWith(name))
                .mapToDouble(it -> Double.parseDouble(it.substring(it.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static void asOfficeOf(String town, String statement) throws SQLException {
        asSuperuser("""
                begin;
                select set_config('app.centre', (select id::text from centre where slug = '%s'), true),
                       set_config('role', '%s_office', true);
                %s;
                commit
                """.formatted(town, postgres.schema().database(), statement));
    }

    private static void asOwner(String statement) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static void asSuperuser(String statement) throws SQLException {
        try (Connection connection = postgres.superuser().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
