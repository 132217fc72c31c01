package org.socialcluster.corrections;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.ProviderId;

/**
 * A provider that has answered neither the letter nor the two reminders.
 *
 * @param asked when the first letter of the round was written
 * @param due how many of its records wait to be confirmed
 */
public record SilentProvider(
        ProviderId id,
        String name,
        @Nullable String phone,
        @Nullable String email,
        Instant asked,
        int due) {}
