package org.socialcluster.routes.catalogue;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.needs.Vocabulary;
import org.socialcluster.shared.Problem.FieldError;

/** What somebody writes of a record of the catalogue. */
public sealed interface CatalogueDraft permits DocumentDraft, LegalActDraft {
    String name();

    /** What is wrong with its codes. */
    Stream<FieldError> errors(Vocabulary known);

    /** Text without spaces around it; null for nothing. */
    static @Nullable String given(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}
