package org.socialcluster.routes.catalogue;

import java.util.UUID;
import org.socialcluster.shared.Id;

/** Identifier of a record of the catalogue. */
public record CatalogueId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
