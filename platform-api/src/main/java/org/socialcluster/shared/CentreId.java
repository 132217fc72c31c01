package org.socialcluster.shared;

import java.util.UUID;

/** Identifier of a centre, the tenant. */
public record CentreId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
