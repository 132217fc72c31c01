package org.socialcluster.providers;

import java.util.UUID;
import org.socialcluster.shared.Id;

/** Identifier of a provider. */
public record ProviderId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
