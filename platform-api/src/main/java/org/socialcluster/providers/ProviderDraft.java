package org.socialcluster.providers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.MailAddress;
import org.socialcluster.shared.Phone;
import org.socialcluster.shared.Plain;
import org.socialcluster.shared.ValidPhone;

/**
 * What somebody writes of a provider. Vocabulary are those of the classifiers ({@code GET /api/taxonomies}).
 *
 * @param kind code of {@code provider_kinds}
 * @param authorityKind code of {@code authority_kinds}, or null for whoever is no authority
 * @param sectors codes of {@code sectors}
 * @param inn taxpayer's number, 10 or 12 digits, or null
 * @param ogrn number of the state register, 13 or 15 digits, or null
 * @param inSocialRegistry whether it is in the regional registry of providers (442-FZ, article 25)
 */
public record ProviderDraft(
        @NotBlank @Size(max = 300) @Plain String name,
        @NotBlank String kind,
        @Nullable String authorityKind,
        @NotNull @Size(max = 20) List<String> sectors,
        @Nullable @Size(max = 200) @MailAddress String email,
        @Nullable @ValidPhone String phone,

        @Nullable @Size(max = 300) @Pattern(regexp = WEBSITE, message = "{listing.website}")
        String website,

        @Nullable @Pattern(regexp = "\\d{10}|\\d{12}", message = "{listing.inn}")
        String inn,

        @Nullable @Pattern(regexp = "\\d{13}|\\d{15}", message = "{listing.ogrn}")
        String ogrn,

        boolean inSocialRegistry) {
    static final String WEBSITE = "https?://[^\\s\\p{C}@/?#]+([/?#][^\\s\\p{C}]*)?";

    /** A number reads the same however it was written. */
    public ProviderDraft {
        phone = Phone.shown(phone);
    }
}
