package org.socialcluster.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** Ties together the log lines of one request, and what a person reads to us from an error page. */
public final class RequestId {
    /** Header of request and answer. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestId.class.getName();

    private RequestId() {}

    /** The id that a proxy has given, if it is harmless to write down, else a fresh one. */
    public static String begin(HttpServletRequest request) {
        String given = request.getHeader(HEADER);
        String id = given != null && given.matches("[A-Za-z0-9-]{8,64}")
                ? given
                : Id.fresh().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** The id of a request that is under way. */
    public static String of(HttpServletRequest request) {
        return Objects.toString(request.getAttribute(ATTRIBUTE), "-");
    }
}
