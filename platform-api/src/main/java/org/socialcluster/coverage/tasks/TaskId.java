package org.socialcluster.coverage.tasks;

import java.util.UUID;
import org.socialcluster.shared.Id;

/** Identifier of a {@link CoverageTask}. */
public record TaskId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
