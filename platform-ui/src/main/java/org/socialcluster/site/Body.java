package org.socialcluster.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads what a request carries up to a limit of size and one of time. */
final class Body {
    private static final int PIECE = 8192;

    private Body() {}

    /**
     * The single reads end by themselves: the container's read-timeout-millis.
     *
     * @param said how long it is by its own words, or -1. After a request that asks for an upgrade the container's stream
     *     has no end, whatever was said.
     */
    static byte[] read(InputStream in, long said, int limit, Duration patience) throws BodyLimit.Refused {
        long deadline = System.nanoTime() + patience.toNanos();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        while (said < 0 || whole.size() < said) {
            int got = next(in, piece);
            if (got < 0) {
                break;
            }
            whole.write(piece, 0, got);
            if (whole.size() > limit) {
                throw new BodyLimit.Refused(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "error.body.large");
            }
            if (System.nanoTime() > deadline) {
                throw slow();
            }
        }
        return whole.toByteArray();
    }

    private static int next(InputStream in, byte[] piece) throws BodyLimit.Refused {
        try {
            return in.read(piece);
        } catch (IOException nothingComes) {
            throw slow();
        }
    }

    private static BodyLimit.Refused slow() {
        return new BodyLimit.Refused(HttpServletResponse.SC_REQUEST_TIMEOUT, "error.body.slow");
    }
}
