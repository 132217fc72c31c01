package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real distribution, started as a process of its own, with what it says on its two streams. */
public final class Launched implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(30);

    private final Process process;
    private final Path out;
    private final Path err;
    private final int port;

    private Launched(Process process, Path out, Path err, int port) {
        this.process = process;
        this.out = out;
        this.err = err;
        this.port = port;
    }

    /** Starts it on a free port with the given arguments. */
    public static Launched with(String... arguments) {
        return with(Map.of(), List.of(), arguments);
    }

    /**
     * Starts it with more of an environment and, where that is needed, through another command.
     *
     * @param before for instance {@code setpriv --reuid=nobody --}
     */
    public static Launched with(Map<String, String> environment, List<String> before, String... arguments) {
        int port = freePort();
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                distribution().resolve("lib/social-cluster.jar").toString()));
        command.addAll(List.of(arguments));
        if (!command.contains("--port")) {
            command.addAll(List.of("--port", String.valueOf(port)));
        }
        try {
            Path folder = Files.createTempDirectory("launched");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(folder.resolve("out").toFile())
                    .redirectError(folder.resolve("err").toFile());
            builder.environment().keySet().removeIf(it -> it.startsWith("DATABASE_"));
            builder.environment().putAll(environment);
            return new Launched(builder.start(), folder.resolve("out"), folder.resolve("err"), port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The distribution that was built: {@code deploy/target/social-cluster}. */
    public static Path distribution() {
        return Path.of(System.getProperty("platform.distribution", "target/social-cluster"))
                .toAbsolutePath();
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until it says that it is ready. */
    public Launched ready() {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!output().contains("Ready: ")) {
            assertThat(process.isAlive())
                    .as("still starting; it has said: %s %s", output(), errors())
                    .isTrue();
            assertThat(System.nanoTime()).as("ready in time: %s", errors()).isLessThan(deadline);
            pause();
        }
        return this;
    }

    /** Waits until it has ended by itself, and answers with its exit code. */
    public int ended() {
        try {
            boolean ended = process.waitFor(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            assertThat(ended)
                    .as("ended in time; it has said: %s %s", output(), errors())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Asks it to end (SIGTERM), and answers with its exit code. */
    public int stop() {
        process.destroy();
        return ended();
    }

    /** SIGKILL: it cannot do anything about it. */
    public void kill() {
        process.destroyForcibly();
        ended();
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + port + "/";
    }

    /** Status of a page, without following where it leads. */
    public int status(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(baseUrl() + path)).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The cookie that an answer sets, with its attributes. */
    public String cookie(String method, String path, String form, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(form))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Cookie", cookie.replaceFirst(";.*", ""));
        try {
            return HttpClient.newHttpClient()
                    .send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElse("");
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public String output() {
        return read(out);
    }

    public String errors() {
        return read(err);
    }

    public long pid() {
        return process.pid();
    }

    /** The process of PostgreSQL that runs on the data of that home, if there is one. */
    public static Optional<ProcessHandle> postgres(Path home) {
        String data = home.resolve("pg").toString();
        return ProcessHandle.allProcesses()
                .filter(it -> commandLine(it).contains("bin/postgres\0-D\0" + data + "\0"))
                .findFirst();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
        } catch (IOException | UncheckedIOException gone) {
            return "";
        }
    }

    private static String read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return String.join("\n", lines.toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
