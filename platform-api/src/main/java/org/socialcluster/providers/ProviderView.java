package org.socialcluster.providers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Listed;
import org.socialcluster.shared.ListingStatus;

/**
 * A provider as it stands.
 *
 * @param slug its name in addresses: made from the first name, stays when the name changes
 * @param lastConfirmed when somebody last said that all of it is true
 * @param lastConfirmedBy who; for the office only
 * @param version counts changes; the {@code ETag} of the API
 * @param closedReason why it is temporarily closed; null unless {@code CLOSED}
 */
public record ProviderView(
        ProviderId id,
        String slug,
        String name,
        String kind,
        @Nullable String authorityKind,
        List<String> sectors,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String website,
        @Nullable String inn,
        @Nullable String ogrn,
        boolean inSocialRegistry,
        ListingStatus status,
        @Nullable String closedReason,
        @Nullable LocalDate closedUntil,
        boolean demo,
        long version,
        OffsetDateTime updatedAt,
        @Nullable OffsetDateTime lastConfirmed,
        @Nullable String lastConfirmedBy)
        implements Listed<ProviderDraft> {
    @Override
    public ProviderDraft draft() {
        return new ProviderDraft(
                name, kind, authorityKind, sectors, email, phone, website, inn, ogrn, inSocialRegistry);
    }
}
