package org.socialcluster.boot;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;

/** Why a body was not read, said at the field. */
final class JsonRefusal {
    private JsonRefusal() {}

    static Problem of(JacksonException refused) {
        String field = refused instanceof JsonMappingException mapped ? path(mapped) : "";
        Throwable why = refused.getCause() instanceof JacksonException unread ? unread : refused;
        if (why instanceof StreamConstraintsException) {
            return Problem.ofField(field, "json.large");
        }
        if (why instanceof UnrecognizedPropertyException unknown) {
            return Problem.ofField(field, "json.unknown", known(unknown.getKnownPropertyIds()));
        }
        if (why instanceof MismatchedInputException mismatch) {
            return field.isEmpty() && String.valueOf(mismatch.getMessage()).startsWith("No content")
                    ? Problem.ofField("", "json.missing")
                    : wrong(field, mismatch.getTargetType());
        }
        if (why instanceof JsonParseException unread) {
            JsonLocation at = unread.getLocation();
            return Problem.ofField(
                    field, "json.malformed", at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
        }
        return Problem.ofField(field, why instanceof StreamReadException ? "json.number" : "json.wrong");
    }

    private static Problem wrong(String field, @Nullable Class<?> wanted) {
        if (wanted == null) {
            return Problem.ofField(field, "json.wrong");
        }
        if (wanted.isEnum()) {
            return Problem.ofField(field, "json.choice", choice(wanted));
        }
        return Problem.ofField(field, "json." + kind(wanted));
    }

    private static String kind(Class<?> wanted) {
        if (Id.class.isAssignableFrom(wanted)) {
            return "id";
        }
        if (wanted == LocalDate.class) {
            return "date";
        }
        if (wanted == LocalDateTime.class) {
            return "moment";
        }
        if (wanted == String.class) {
            return "text";
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return "flag";
        }
        if (Collection.class.isAssignableFrom(wanted)) {
            return "list";
        }
        return wanted.isPrimitive() || Number.class.isAssignableFrom(wanted) ? "number" : "object";
    }

    private static String choice(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(it -> it instanceof ListingStatus status ? status.code() : it.toString())
                .collect(Collectors.joining(", "));
    }

    private static String known(@Nullable Collection<Object> fields) {
        return fields == null
                ? ""
                : fields.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String path(JsonMappingException mapped) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mapped.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
