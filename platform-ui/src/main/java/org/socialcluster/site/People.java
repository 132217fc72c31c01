package org.socialcluster.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Tells people from programs, as far as programs say who they are: only what people look for is demand. */
public final class People {
    private static final Pattern PROGRAM = Pattern.compile(
            "(?i)bot|crawl|spider|slurp|preview|monitor|curl|wget|python|java/|http-client|headless|scan");

    private People() {}

    /** Whether a person wants to read, as far as one can tell. */
    public static boolean asks(HttpServletRequest request) {
        String browser = request.getHeader("User-Agent");
        String purpose = request.getHeader("Sec-Purpose");
        return request.getMethod().equals("GET")
                && browser != null
                && !PROGRAM.matcher(browser).find()
                && (purpose == null || !purpose.contains("prefetch"));
    }
}
