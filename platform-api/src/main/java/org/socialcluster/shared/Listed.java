package org.socialcluster.shared;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A record that residents see by itself: it is published, closed for a time, archived.
 *
 * @param <D> what people write of it
 */
public interface Listed<D> extends Drafted<D> {
    /** Its name in addresses. */
    String slug();

    ListingStatus status();

    @Nullable
    String closedReason();

    @Nullable
    LocalDate closedUntil();

    @Nullable
    OffsetDateTime lastConfirmed();
}
