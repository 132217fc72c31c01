package org.socialcluster.routes;

import java.util.UUID;
import org.socialcluster.shared.Id;

/** Identifier of a centre's word on a step. */
public record StepOverlayId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
