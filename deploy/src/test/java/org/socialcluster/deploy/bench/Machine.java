package org.socialcluster.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures were measured on: without it they say nothing. */
final class Machine {
    private Machine() {}

    static String json(String postgres) throws IOException {
        return String.format(
                Locale.ROOT,
                "{\"cores\": %d, \"cpu\": \"%s\", \"memoryMb\": %d, \"jdk\": \"%s\", \"postgresql\": \"%s\"}",
                Runtime.getRuntime().availableProcessors(),
                line("/proc/cpuinfo", "model name").replace("\"", ""),
                Long.parseLong(line("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1024,
                System.getProperty("java.vm.version"),
                postgres);
    }

    private static String line(String file, String start) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(it -> it.startsWith(start))
                    .map(it -> it.substring(it.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("0");
        }
    }
}
