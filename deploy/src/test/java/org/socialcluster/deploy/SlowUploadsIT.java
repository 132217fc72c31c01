package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Files that come slowly: they end, and they keep nobody else from sending one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlowUploadsIT {
    private static final int DRIP_MILLIS = 500;
    private static final int MOST_DRIPS = 80;
    private static final int MOST_SENDERS = 6;

    @Test
    void slow_uploads_of_one_account_end_and_leave_the_others_their_places() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            String third = "";
            while (!third.startsWith("HTTP/1.1 503") && slow.size() < MOST_SENDERS) {
                slow.add(Wire.open(upload("manager.polevskoy", 1_000) + "PK"));
                // Until it has come to its place: two that come at once may change their turns.
                Thread.sleep(DRIP_MILLIS);
                third = answer(Wire.open(upload("manager.polevskoy", 2) + "PK"));
            }
            assertThat(slow.size()).as("files of one account at a time").isGreaterThanOrEqualTo(2);
            assertThat(third).startsWith("HTTP/1.1 503").contains("Retry-After: 60", "application/problem+json");
            assertThat(answer(Wire.open(upload("manager.revda", 2) + "PK"))).startsWith("HTTP/1.1 400");

            drip(slow.get(0));

            assertThat(answer(slow.get(0)))
                    .startsWith("HTTP/1.1 408")
                    .contains("Retry-After: 60", "application/problem+json");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        Thread.sleep(DRIP_MILLIS);
        assertThat(answer(Wire.open(upload("manager.polevskoy", 2) + "PK"))).startsWith("HTTP/1.1 400");
    }

    /** A byte at a time, until the server has enough of it. */
    private static void drip(Socket sender) throws IOException, InterruptedException {
        for (int drip = 0; drip < MOST_DRIPS && sender.getInputStream().available() == 0; drip++) {
            sender.getOutputStream().write('x');
            Thread.sleep(DRIP_MILLIS);
        }
    }

    private static String upload(String login, int length) {
        String town = login.replaceFirst(".*\\.", "");
        return "POST /api/centres/" + town
                + "/hsds HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nCookie: session=" + Wire.session(login)
                + "\r\nContent-Type: application/zip\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static String answer(Socket sender) throws IOException {
        byte[] beginning = new byte[4096];
        int read = 0;
        for (int got = 0;
                got >= 0 && !new String(beginning, StandardCharsets.UTF_8).contains("\r\n\r\n");
                read += got) {
            got = sender.getInputStream().read(beginning, read, beginning.length - read);
        }
        return new String(beginning, StandardCharsets.UTF_8);
    }
}
