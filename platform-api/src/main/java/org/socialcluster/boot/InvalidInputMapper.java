package org.socialcluster.boot;

import static java.util.stream.Collectors.joining;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.StreamSupport;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** Broken constraints become one error per field. */
@Provider
public class InvalidInputMapper implements ExceptionMapper<ConstraintViolationException> {
    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        var errors = invalid.getConstraintViolations().stream()
                .map(it -> new Problem.FieldError(field(it), it.getMessage()))
                .toList();
        return ProblemDetails.answer(ProblemType.INVALID_INPUT, null, errors);
    }

    private static String field(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY)
                .map(Object::toString)
                .collect(joining("."));
    }
}
