package org.socialcluster.shared;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that a person can understand. Unchecked, so that JTA rolls the transaction back; becomes
 * {@code application/problem+json} in the API, a sentence on a page and a notification in the office.
 */
public final class Problem extends RuntimeException {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("problems", Locale.ROOT);

    private final ProblemType type;
    private final transient List<FieldError> errors;

    /** One wrong field: where it is (path of the input) and a sentence that says what is allowed. */
    public record FieldError(String field, String message) {
        /** The error of a field with its sentence.
         *
         * @param text key of {@code problems.properties} */
        public static FieldError of(String field, String text, Object... arguments) {
            return new FieldError(field, text(text, arguments));
        }
    }

    /** @param text key of {@code problems.properties}; {@code arguments} fill its places {0}, {1}, … */
    public Problem(ProblemType type, String text, Object... arguments) {
        super(text(text, arguments));
        this.type = type;
        this.errors = List.of();
    }

    private Problem(List<FieldError> errors) {
        super(errors.size() == 1 ? errors.get(0).message() : text("fields.wrong", errors.size()));
        this.type = ProblemType.INVALID_INPUT;
        this.errors = List.copyOf(errors);
    }

    /** Refuses one field of the input.
     *
     * @param text key of {@code problems.properties} */
    public static Problem ofField(String field, String text, Object... arguments) {
        return ofFields(List.of(FieldError.of(field, text, arguments)));
    }

    /** Refuses several fields of the input at once. */
    public static Problem ofFields(List<FieldError> errors) {
        return new Problem(errors);
    }

    /** Refuses several fields of the input at once.
     *
     * @throws Problem when there is any */
    public static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ofFields(errors);
        }
    }

    public ProblemType type() {
        return type;
    }

    /** The wrong fields; empty unless the type is {@code invalid-input}. */
    public List<FieldError> errors() {
        return errors;
    }

    /** The sentence of a key, for those who show a problem without throwing it. */
    public static String text(String key, @Nullable Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.forLanguageTag("ru")).format(arguments);
    }
}
