package org.socialcluster.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server process that runs on a data directory, whoever started it. */
final class Postmaster {
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final Path data;

    Postmaster(Path data) {
        this.data = data;
    }

    /**
     * Stops it, if it runs: quickly, by breaking off its clients, but cleanly.
     *
     * @return whether one was running
     */
    synchronized boolean stop() {
        Optional<ProcessHandle> running = running();
        running.ifPresent(it -> {
            // INT is PostgreSQL's fast shutdown, QUIT its immediate one, after which it recovers at the next start.
            if (!endsBy("INT", it) && !endsBy("QUIT", it)) {
                it.destroyForcibly();
            }
        });
        return running.isPresent();
    }

    private Optional<ProcessHandle> running() {
        Path file = data.resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(this::isOurs);
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** The number in the file may belong to another process by now. */
    private boolean isOurs(ProcessHandle process) {
        try {
            Path command = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
            return Files.readString(command).contains(data.toString());
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean endsBy(String signal, ProcessHandle process) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                    .start()
                    .waitFor();
            end.get(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (IOException | TimeoutException | ExecutionException failed) {
            return !process.isAlive();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
