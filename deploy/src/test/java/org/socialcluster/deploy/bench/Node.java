package org.socialcluster.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/** The platform with its own database and the demonstration, as {@code deploy/run demo} starts it. */
final class Node implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int FIRST_PORT = Integer.getInteger("bench.port", 18190);
    private static int started;

    private final Path home;
    private final int port;
    private final Process process;

    private Node(Path home, int port, Process process) {
        this.home = home;
        this.port = port;
        this.process = process;
    }

    static Node start(Path distribution, Path work, List<String> flags) throws IOException, InterruptedException {
        int port = FIRST_PORT + started++;
        Path home = work.resolve("home" + port);
        Path said = work.resolve("said" + port);
        List<String> arguments = List.of(
                "-jar",
                distribution.resolve("lib/social-cluster.jar").toString(),
                "demo",
                "--home",
                home.toString(),
                "--port",
                String.valueOf(port));
        Node node = new Node(home, port, Tool.java(flags, arguments, said, "Ready: "));
        return node;
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** Seconds of CPU so far, of the application and of its database. */
    double cpu() throws IOException {
        return Tool.cpu(process.toHandle()) + databaseCpu();
    }

    double databaseCpu() throws IOException {
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(home.resolve("pg/postmaster.pid")).get(0)))
                .orElseThrow();
        return Tool.cpu(postmaster)
                + postmaster.children().mapToDouble(Tool::cpu).sum();
    }

    Connection superuser() throws IOException, SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {databasePort()});
        source.setDatabaseName("socialcluster");
        source.setUser("postgres");
        source.setPassword(superuserPassword());
        return source.getConnection();
    }

    int databasePort() throws IOException {
        return Integer.parseInt(Files.readString(home.resolve("pg-port")).strip());
    }

    String superuserPassword() throws IOException {
        return Files.readString(home.resolve("secrets/superuser")).strip();
    }

    void execute(String... statements) throws IOException, SQLException {
        try (Connection connection = superuser();
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    String value(String query) throws IOException, SQLException {
        try (Connection connection = superuser();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Signs in a demonstration account; answers with what to send as cookie. */
    String signIn(String login) throws IOException, InterruptedException {
        HttpRequest form = HttpRequest.newBuilder(URI.create(url("/login")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("login=" + login + "&password=demo"))
                .build();
        return HTTP.send(form, BodyHandlers.discarding()).headers().allValues("Set-Cookie").stream()
                .filter(it -> it.startsWith("session="))
                .map(it -> it.replaceFirst(";.*", ""))
                .findFirst()
                .orElseThrow();
    }

    /** Milliseconds of CPU, database counted, that one request costs. */
    double cost(Load load, int seconds) throws IOException, InterruptedException {
        double before = cpu();
        long requests = load.run(seconds).requests();
        return (cpu() - before) / requests * 1000;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
        }
    }
}
