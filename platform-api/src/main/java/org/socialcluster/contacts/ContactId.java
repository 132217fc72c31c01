package org.socialcluster.contacts;

import java.util.UUID;
import org.socialcluster.shared.Id;

/** Identifier of a contact. */
public record ContactId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
