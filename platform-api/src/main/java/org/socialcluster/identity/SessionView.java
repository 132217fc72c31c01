package org.socialcluster.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One place where a person is signed in.
 *
 * @param device the browser's own words, or null
 * @param current whether this is the session that asks
 */
public record SessionView(
        UUID id,
        Instant since,
        Instant lastSeen,
        @Nullable String address,
        @Nullable String device,
        boolean current) {}
