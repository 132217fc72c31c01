package org.socialcluster.boot;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.socialcluster.shared.Problem;

/** A refusal by design becomes its own status and sentence. */
@Provider
public class ProblemMapper implements ExceptionMapper<Problem> {
    @Override
    public Response toResponse(Problem problem) {
        return ProblemDetails.answer(problem.type(), problem.getMessage(), problem.errors());
    }
}
