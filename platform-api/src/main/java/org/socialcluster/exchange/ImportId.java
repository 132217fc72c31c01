package org.socialcluster.exchange;

import java.util.UUID;
import org.socialcluster.shared.Id;

/** Identifier of an import. */
public record ImportId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
