package org.socialcluster.links;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.ListingKind;

/**
 * An address that leads nowhere, or somewhere else, and is still on the record's page.
 *
 * @param deadSince null where it has only moved
 * @param failure status of HTTP or kind of failure
 */
public record DeadLink(
        ListingKind kind,
        UUID record,
        String name,
        String url,
        @Nullable OffsetDateTime deadSince,
        @Nullable String failure,
        @Nullable String movedTo) {}
