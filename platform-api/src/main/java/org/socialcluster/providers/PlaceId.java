package org.socialcluster.providers;

import java.util.UUID;
import org.socialcluster.shared.Id;

/** Identifier of a place. */
public record PlaceId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
