package org.socialcluster.identity;

import java.time.Instant;

/**
 * A link that lets one person in, once. Whoever makes it hands it over; it is shown a single time.
 *
 * @param path path and query of the page behind it, from the root of the site
 */
public record OneTimeLink(String path, Instant expiresAt) {
    static String path(Token token) {
        return "/login/invitation?token=" + token.text();
    }

    /** Never the secret: it would end up in a log. */
    @Override
    public String toString() {
        return "OneTimeLink[until " + expiresAt + "]";
    }
}
