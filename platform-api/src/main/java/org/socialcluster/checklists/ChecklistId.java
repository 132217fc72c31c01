package org.socialcluster.checklists;

import java.util.UUID;
import org.socialcluster.shared.Id;

/** Identifier of a list. It lets nobody in: that does the key alone. */
public record ChecklistId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
