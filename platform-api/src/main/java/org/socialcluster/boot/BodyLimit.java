package org.socialcluster.boot;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** No record of ours needs a megabyte: a longer body is refused by its announced length, or as soon as it gets there. */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {
    static final int MOST_BYTES = 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext call) {
        String announced = call.getHeaderString("Content-Length");
        if (announced != null && (announced.length() > 18 || Long.parseLong(announced) > MOST_BYTES)) {
            throw tooLarge();
        }
        call.setEntityStream(new Limited(call.getEntityStream()));
    }

    private static Problem tooLarge() {
        return new Problem(ProblemType.TOO_LARGE, "too-large", MOST_BYTES / 1024);
    }

    private static final class Limited extends FilterInputStream {
        private long left = MOST_BYTES;

        Limited(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
