package org.socialcluster.deploy.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Readers who ask for one address as fast as they are answered (wrk).
 *
 * @param connections how many at a time
 */
record Load(String url, int connections, List<String> headers) {
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern SLOW = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");

    /** What came of it. */
    record Outcome(double perSecond, long requests) {}

    /** Milliseconds within which 99 of 100 were answered. */
    double p99(int seconds) throws IOException, InterruptedException {
        Matcher slow = SLOW.matcher(said(seconds));
        if (!slow.find()) {
            throw new IllegalStateException("no latency of " + url);
        }
        double factor = switch (slow.group(2)) {
            case "us" -> 0.001;
            case "s" -> 1_000;
            default -> 1;
        };
        return Double.parseDouble(slow.group(1)) * factor;
    }

    Outcome run(int seconds) throws IOException, InterruptedException {
        String said = said(seconds);
        Matcher requests = REQUESTS.matcher(said);
        if (!requests.find()) {
            throw new IllegalStateException(url + ": " + said);
        }
        return new Outcome(Tool.number(said, "Requests/sec:"), Long.parseLong(requests.group(1)));
    }

    private String said(int seconds) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--timeout", "10s", "--latency"));
        headers.forEach(it -> command.addAll(List.of("-H", it)));
        command.add(url);
        String said = Tool.run(command);
        if (said.contains("Non-2xx") || said.contains("Socket errors")) {
            throw new IllegalStateException(url + ": " + said);
        }
        return said;
    }
}
