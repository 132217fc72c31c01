package org.socialcluster.routes.catalogue;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.needs.Vocabulary;
import org.socialcluster.shared.Plain;
import org.socialcluster.shared.Problem.FieldError;

/**
 * What somebody writes of a document. Whether a step asks for it or gives it stands at the step.
 *
 * @param kind code of {@code document_kinds}
 * @param issuedBy who gives it; a route whose document has nobody is not published
 * @param form code of {@code document_forms}: original, copy, shown only, …
 * @param validity how long it holds
 */
public record DocumentDraft(
        @NotBlank String kind,
        @NotBlank @Size(max = 200) @Plain String name,

        @JsonAlias("issued_by") @Nullable @Size(max = 300) @Plain
        String issuedBy,

        @NotBlank String form,
        @Nullable @Size(max = 300) @Plain String validity)
        implements CatalogueDraft {
    public DocumentDraft {
        issuedBy = CatalogueDraft.given(issuedBy);
        validity = CatalogueDraft.given(validity);
    }

    @Override
    public Stream<FieldError> errors(Vocabulary known) {
        return Stream.concat(
                known.errors("kind", Collections.singletonList(kind), "document_kinds"),
                known.errors("form", Collections.singletonList(form), "document_forms"));
    }
}
