package org.socialcluster.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.AccountId;

/** What a person sees of the own account. */
public record ProfileView(
        AccountId id,
        String login,
        String name,
        List<Membership> memberships,
        @Nullable Instant lastSignInAt,
        @Nullable Instant previousSignInAt,
        boolean demo) {}
