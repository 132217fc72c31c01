package org.socialcluster.office;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.ProblemType;

/** What a service refuses, field by field, whether it says so itself or the constraints of its input do. */
public final class Refusals {
    /** The method and its parameter, which come before the path inside the input. */
    private static final int METHOD_AND_PARAMETER = 2;

    private Refusals() {}

    /** The wrong fields; empty where the failure is of another kind. */
    public static List<FieldError> in(RuntimeException failure) {
        Problem problem = OfficeErrors.problemIn(failure);
        if (problem != null && problem.type() == ProblemType.INVALID_INPUT) {
            return problem.errors();
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation) {
                return violation.getConstraintViolations().stream()
                        .map(Refusals::fieldError)
                        .sorted((one, other) -> one.field().compareTo(other.field()))
                        .toList();
            }
        }
        return List.of();
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        return new FieldError(path(violation.getPropertyPath()), violation.getMessage());
    }

    /** As the services write it in their own refusals: {@code schedule[0].opens}. */
    private static String path(Path whole) {
        List<Path.Node> nodes = StreamSupport.stream(whole.spliterator(), false).toList();
        int from = Math.min(METHOD_AND_PARAMETER, nodes.size() - 1);
        String path =
                nodes.subList(from, nodes.size()).stream().map(Refusals::step).collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static String step(Path.Node node) {
        String name = node.getName() == null || node.getName().startsWith("<") ? "" : "." + node.getName();
        return node.isInIterable() && node.getIndex() != null ? "[" + node.getIndex() + "]" + name : name;
    }
}
