package org.socialcluster.boot;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.List;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** The last mapper: keeps the statuses of JAX-RS, logs what nobody foresaw, never shows a stack trace. */
@Provider
public class AnyOtherMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(AnyOtherMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        // The container wraps what a transactional bean throws.
        if (thrown.getCause() instanceof Problem problem) {
            return ProblemDetails.answer(problem.type(), problem.getMessage(), problem.errors());
        }
        int status = thrown instanceof WebApplicationException web
                ? web.getResponse().getStatus()
                : 500;
        return switch (status) {
            case 400 -> ProblemDetails.answer(ProblemType.INVALID_INPUT.slug(), status, null, List.of());
            case 415 ->
                ProblemDetails.answer(ProblemType.INVALID_INPUT.slug(), status, Problem.text("media-type"), List.of());
            case 401 -> ProblemDetails.answer(ProblemType.UNAUTHENTICATED, Problem.text("unauthenticated"), List.of());
            case 403 -> ProblemDetails.answer(ProblemType.FORBIDDEN, Problem.text("forbidden"), List.of());
            case 404 -> ProblemDetails.answer(ProblemType.NOT_FOUND, Problem.text("not-found"), List.of());
            case 405 ->
                ProblemDetails.answer(
                        ProblemType.NOT_FOUND.slug(), status, Problem.text("method-not-allowed"), List.of());
            case 406 ->
                ProblemDetails.answer(ProblemType.NOT_FOUND.slug(), status, Problem.text("not-acceptable"), List.of());
            default -> unforeseen(thrown);
        };
    }

    private static Response unforeseen(Throwable thrown) {
        LOG.log(Level.ERROR, "an API request failed", thrown);
        return ProblemDetails.answer("internal", 500, Problem.text("internal"), List.of());
    }
}
