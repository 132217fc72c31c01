package org.socialcluster.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** Takes in what a request carries up to a limit of size and one of time. */
final class Body {
    private static final int PIECE = 8192;

    private Body() {}

    /**
     * The single reads end by themselves: the container's read-timeout-millis.
     *
     * @param said how long it is by its own words, or -1. After a request that asks for an upgrade the container's stream
     *     has no end, whatever was said.
     * @return how long it is
     */
    static long copy(InputStream in, long said, int limit, Duration patience, OutputStream to)
            throws BodyLimit.Refused, IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        byte[] piece = new byte[PIECE];
        long size = 0;
        while (said < 0 || size < said) {
            int got = next(in, piece);
            if (got < 0) {
                break;
            }
            size += got;
            if (size > limit) {
                throw new BodyLimit.Refused(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "error.body.large");
            }
            if (System.nanoTime() > deadline) {
                throw slow();
            }
            to.write(piece, 0, got);
        }
        return size;
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
