package org.socialcluster.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Role;

/**
 * An invitation that waits.
 *
 * @param town where to; null for the first administrator's
 */
public record InvitationView(
        UUID id,
        @Nullable String login,
        @Nullable String name,
        @Nullable String town,
        Set<Role> roles,
        Instant createdAt,
        Instant expiresAt) {}
