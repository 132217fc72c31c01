package org.socialcluster.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A personal token as its owner sees it later: everything but the secret. */
public record TokenView(
        UUID id,
        String name,
        boolean mayWrite,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
