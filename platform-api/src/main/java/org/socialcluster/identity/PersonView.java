package org.socialcluster.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.AccountId;

/**
 * A person in the list of people.
 *
 * @param memberships for an administrator all of them, for a centre manager those in the own centre
 * @param shared whether the person also works where the asker has no say; such an account cannot be blocked from here
 */
public record PersonView(
        AccountId id,
        String login,
        String name,
        boolean blocked,
        boolean mustChangePassword,
        @Nullable Instant lastSignInAt,
        List<Membership> memberships,
        boolean shared) {}
