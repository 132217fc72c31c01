package org.socialcluster.registrations;

import org.jspecify.annotations.Nullable;

/**
 * The answer to somebody who has registered: alike whether the contact was there already or not.
 *
 * @param key of the link to the own registration; null where a letter brings it
 */
public record Registered(ReachedBy by, @Nullable String key) {
    @Override
    public String toString() {
        return "Registered[" + by + "]";
    }
}
