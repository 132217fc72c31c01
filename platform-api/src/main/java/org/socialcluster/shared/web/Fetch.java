package org.socialcluster.shared.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a web server.
 *
 * @param most bytes of the unpacked body that are read; a longer one is refused
 * @param body false: whether there is a page, and nothing of it
 * @param etag what the server said the last time
 * @param lastModified the same
 */
public record Fetch(
        URI address,
        int most,
        boolean body,
        @Nullable String etag,
        @Nullable String lastModified) {
    /** Whether the page is there. */
    public static Fetch look(URI address) {
        return new Fetch(address, 0, false, null, null);
    }

    /** The page whole.
     *
     * @param most bytes */
    public static Fetch whole(URI address, int most) {
        return new Fetch(address, most, true, null, null);
    }

    /** The page, if it is another than the last time. */
    public Fetch ifChanged(@Nullable String sinceEtag, @Nullable String sinceModified) {
        return new Fetch(address, most, body, sinceEtag, sinceModified);
    }
}
