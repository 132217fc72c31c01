package org.socialcluster.events;

import java.util.UUID;
import org.socialcluster.shared.Id;

/** Identifier of an event. */
public record EventId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
