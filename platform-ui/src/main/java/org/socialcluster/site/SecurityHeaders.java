package org.socialcluster.site;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.socialcluster.shared.Edge;

/**
 * Says on every answer what a browser may do with it. The site allows nothing but its own style sheet, fonts and
 * pictures; the office allows the inline and evaluated scripts without which Vaadin does not start.
 */
public class SecurityHeaders implements Filter {
    static final String SITE_POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    static final String OFFICE_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data: blob:; object-src 'none';"
            + " form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /**
     * What every first visit fetches: words about documents would only weigh. A sheet and letters cannot run; the drawing
     * is our own and holds no script.
     */
    private static final Pattern NO_DOCUMENT =
            Pattern.compile("/assets/[0-9a-f]{12}/(?:site\\.css|icon\\.svg|fonts/golos-[46]00\\.woff2)");

    private static final String HSTS_ONE_YEAR = "max-age=31536000; includeSubDomains";

    @Inject
    Edge edge;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("X-Content-Type-Options", "nosniff");
        if (!NO_DOCUMENT.matcher(http.getRequestURI()).matches()) {
            answer.setHeader("Content-Security-Policy", policy(http.getServletPath()));
            answer.setHeader("X-Frame-Options", "DENY");
            answer.setHeader("Referrer-Policy", "same-origin");
            answer.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
            answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        }
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (edge.secure(http)) {
            answer.setHeader("Strict-Transport-Security", HSTS_ONE_YEAR);
        }
        chain.doFilter(request, response);
    }

    /** Lets a page of the site run our own script and let it send our own forms. Without it the page is whole as well. */
    public static void allowScript(HttpServletResponse answer) {
        answer.setHeader("Content-Security-Policy", SITE_POLICY + "; script-src 'self'; connect-src 'self'");
    }

    static String policy(String path) {
        return path.equals("/office") || path.startsWith("/office/") ? OFFICE_POLICY : SITE_POLICY;
    }
}
