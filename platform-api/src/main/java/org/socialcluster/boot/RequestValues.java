package org.socialcluster.boot;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/**
 * Numbers, states and identifiers of an address. One of a query that cannot be read is refused at its field: JAX-RS itself
 * would say that the address does not exist. An identifier in the path that is none is an address that does not exist.
 */
@Provider
public class RequestValues implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked") // each branch reads what was asked for; int boxes to Integer
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (Id.class.isAssignableFrom(type)) {
            return new Value<>(text -> id(type, text, annotations));
        }
        String field = field(annotations);
        if (field != null && type == int.class) {
            return (ParamConverter<T>) new Value<>(text -> number(field, text));
        }
        return field != null && type == ListingStatus.class
                ? (ParamConverter<T>) new Value<>(text -> status(field, text))
                : null;
    }

    private static @Nullable String field(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(it -> ((QueryParam) it).value())
                .findFirst()
                .orElse(null);
    }

    private static Integer number(String field, String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException unreadable) {
            throw Problem.ofField(field, "number.whole");
        }
    }

    private static ListingStatus status(String field, String text) {
        return Arrays.stream(ListingStatus.values())
                .filter(it -> it.code().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.ofField(
                        field,
                        "json.choice",
                        Arrays.stream(ListingStatus.values())
                                .map(ListingStatus::code)
                                .collect(Collectors.joining(", "))));
    }

    private static <T> T id(Class<T> type, String text, Annotation[] annotations) {
        try {
            UUID uuid = UUID.fromString(text);
            if (!uuid.toString().equals(text.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(text);
            }
            return type.getConstructor(UUID.class).newInstance(uuid);
        } catch (IllegalArgumentException unreadable) {
            throw Arrays.stream(annotations).anyMatch(PathParam.class::isInstance)
                    ? new Problem(ProblemType.NOT_FOUND, "not-found")
                    : Problem.ofField(String.valueOf(field(annotations)), "json.id");
        } catch (ReflectiveOperationException noIdentifier) {
            throw new IllegalStateException(type + " is made of no UUID", noIdentifier);
        }
    }

    private record Value<T>(Function<String, T> reading) implements ParamConverter<T> {
        @Override
        public @Nullable T fromString(@Nullable String text) {
            return text == null ? null : reading.apply(text);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
