package org.socialcluster.boot;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** The body of every error answer of the API: RFC 9457 section 3, with the wrong fields as an extension. */
public record ProblemDetails(
        String type, String title, int status, @Nullable String detail, List<Problem.FieldError> errors) {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final int RETRY_SECONDS = 60;

    static Response answer(ProblemType type, @Nullable String detail, List<Problem.FieldError> errors) {
        return answer(type.slug(), type.status(), detail, errors);
    }

    static Response answer(String slug, int status, @Nullable String detail, List<Problem.FieldError> errors) {
        var response = Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(new ProblemDetails("/problems/" + slug, Problem.text("title." + slug), status, detail, errors));
        if (status == 401) {
            response.header("WWW-Authenticate", "Basic realm=\"api\", charset=\"UTF-8\"");
        }
        if (status == ProblemType.UNAVAILABLE.status()) {
            response.header("Retry-After", RETRY_SECONDS);
        }
        return response.build();
    }
}
