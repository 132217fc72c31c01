package org.socialcluster.contacts;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Drafted;

/**
 * A contact as it stands; fields of {@link ContactDraft} mean the same.
 *
 * @param uses in how many records it stands
 * @param version counts changes
 */
public record ContactView(
        ContactId id,
        @Nullable String label,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String note,
        int uses,
        long version,
        OffsetDateTime updatedAt)
        implements Drafted<ContactDraft> {
    @Override
    public ContactDraft draft() {
        return new ContactDraft(label, phone, email, note);
    }

    /** All of it in one line. */
    public String words() {
        return Stream.of(label, phone, email, note)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
