package org.socialcluster.routes.catalogue;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.needs.Vocabulary;
import org.socialcluster.shared.Plain;
import org.socialcluster.shared.Problem.FieldError;

/**
 * What somebody writes of an act.
 *
 * @param number e.g. 442-ФЗ
 * @param adoptedOn its day
 * @param level FEDERAL, REGIONAL or MUNICIPAL
 * @param edition which edition was looked at
 * @param url of its text
 * @param source where the text was read
 */
public record LegalActDraft(
        @NotBlank @Size(max = 500) @Plain String name,
        @Nullable @Size(max = 100) @Plain String number,

        @JsonAlias("adopted_on") @Nullable LocalDate adoptedOn,

        @NotBlank @Pattern(regexp = "FEDERAL|REGIONAL|MUNICIPAL")
        String level,

        @Nullable @Size(max = 300) @Plain String edition,

        @Nullable
        @Size(max = 500)
        @Pattern(regexp = "https?://[^\\s\\p{C}@/?#]+([/?#][^\\s\\p{C}]*)?", message = "{listing.website}")
        String url,

        @Nullable @Size(max = 300) @Plain String source)
        implements CatalogueDraft {
    public LegalActDraft {
        number = CatalogueDraft.given(number);
        edition = CatalogueDraft.given(edition);
        url = CatalogueDraft.given(url);
        source = CatalogueDraft.given(source);
    }

    @Override
    public Stream<FieldError> errors(Vocabulary known) {
        return Stream.empty();
    }
}
