package org.socialcluster.shared;

import java.util.UUID;

/** Identifier of an account, a person who may sign in. */
public record AccountId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
