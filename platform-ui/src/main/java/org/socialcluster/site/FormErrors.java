package org.socialcluster.site;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Problem;

/** What is wrong in a form that came back: shown above it as a list of links, and again at each field. */
public record FormErrors(List<Problem.FieldError> all) {
    public static final FormErrors NONE = new FormErrors(List.of());

    public static FormErrors at(String field, String message) {
        return new FormErrors(List.of(new Problem.FieldError(field, message)));
    }

    /** What a service refused; a refusal of the whole is put at {@code otherwise}. */
    public static FormErrors of(Problem problem, String otherwise) {
        return problem.errors().isEmpty()
                ? at(otherwise, Objects.requireNonNull(problem.getMessage()))
                : new FormErrors(problem.errors());
    }

    /** The sentence at a field, or null where it is right. */
    public @Nullable String of(String field) {
        return all.stream()
                .filter(error -> error.field().equals(field))
                .map(Problem.FieldError::message)
                .findFirst()
                .orElse(null);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Title of the page: it begins with the word «Ошибка» as long as something is wrong. */
    public String title(String title) {
        return isEmpty() ? title : Texts.russian().of("form.title", title);
    }
}
