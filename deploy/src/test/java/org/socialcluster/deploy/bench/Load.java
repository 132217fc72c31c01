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

    /** What came of it. */
    record Outcome(double perSecond, long requests) {}

    Outcome run(int seconds) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--timeout", "10s"));
        headers.forEach(it -> command.addAll(List.of("-H", it)));
        command.add(url);
        String said = Tool.run(command);
        Matcher requests = REQUESTS.matcher(said);
        if (said.contains("Non-2xx") || said.contains("Socket errors") || !requests.find()) {
            throw new IllegalStateException(url + ": " + said);
        }
        return new Outcome(Tool.number(said, "Requests/sec:"), Long.parseLong(requests.group(1)));
    }
}
