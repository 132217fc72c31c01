package org.socialcluster.events;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar of somebody else whose events the centre takes over.
 *
 * @param url where it is fetched from; null: it came as a file
 * @param fetchedAt when it was taken over last; null: never yet
 * @param failure why it could not be taken the last time; null: it could
 * @param events how many events came from it
 */
public record EventSourceView(
        UUID id,
        String name,
        @Nullable String url,
        @Nullable OffsetDateTime fetchedAt,
        @Nullable OffsetDateTime failedAt,
        @Nullable String failure,
        int events) {}
