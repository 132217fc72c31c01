package org.socialcluster.registrations;

import java.util.UUID;
import org.socialcluster.shared.Id;

/** Identifier of a registration. */
public record RegistrationId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
