package org.socialcluster.shared.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a web server answered.
 *
 * @param address where the answer came from, after redirects
 * @param movedTo where the server says that the page is from now on (301, 308); null: it has not moved for good
 * @param body as it was sent, unpacked; empty for a look without a body
 * @param contentType as the server says it
 * @param etag for {@link Fetch#ifChanged}; null where the server gives none
 * @param lastModified the same
 */
public record Fetched(
        URI address,
        @Nullable URI movedTo,
        int status,
        Body body,
        @Nullable String contentType,
        @Nullable String etag,
        @Nullable String lastModified) {
    /** Whether there is a page. */
    public boolean ok() {
        return status / 100 == 2;
    }

    /** Whether the server says that nothing has changed since the last time. */
    public boolean unchanged() {
        return status == 304;
    }

    /** The bytes of a page. */
    public static final class Body {
        private final byte[] bytes;

        Body(byte... bytes) {
            this.bytes = bytes;
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }
}
