package org.socialcluster.boot;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Problem;

/**
 * Numbers in a query. One that cannot be read is refused at its field: JAX-RS itself would say that the address does not
 * exist.
 */
@Provider
public class WholeNumbers implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked") // the type asked for is int, which boxes to Integer
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type != int.class) {
            return null;
        }
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(it -> (ParamConverter<T>) new Field(((QueryParam) it).value()))
                .findFirst()
                .orElse(null);
    }

    private record Field(String name) implements ParamConverter<Integer> {
        @Override
        public Integer fromString(String text) {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException unreadable) {
                throw Problem.ofField(name, "number.whole");
            }
        }

        @Override
        public String toString(Integer number) {
            return number.toString();
        }
    }
}
