package org.socialcluster.services;

import java.util.UUID;
import org.socialcluster.shared.Id;

/** Identifier of a social service. */
public record ServiceId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
