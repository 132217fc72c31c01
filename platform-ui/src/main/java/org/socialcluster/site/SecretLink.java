package org.socialcluster.site;

import jakarta.servlet.http.HttpServletResponse;

/** An answer at an address that lets in whoever has it. The key stands behind the question mark: paths are logged, questions
 * are not. */
public final class SecretLink {
    private SecretLink() {}

    /** No other site shall read the address, and nobody shall list it. */
    public static void guard(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    }
}
