package org.socialcluster.pictures;

import java.util.UUID;
import org.socialcluster.shared.Id;

/** Identifier of a picture. */
public record PictureId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
