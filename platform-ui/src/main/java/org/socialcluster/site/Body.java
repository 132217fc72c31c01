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

    /** The single reads end by themselves: the container's read-timeout-millis. */
    static byte[] read(InputStream in, int limit, Duration patience) throws BodyLimit.Refused {
        long deadline = System.nanoTime() + patience.toNanos();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int got = next(in, piece); got >= 0; got = next(in, piece)) {
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
