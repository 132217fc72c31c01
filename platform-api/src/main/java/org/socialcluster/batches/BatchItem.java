package org.socialcluster.batches;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.shared.Versioned;

/**
 * One record of a change of many.
 *
 * @param id of the record
 * @param version of the record after the change
 * @param before what the change replaces, as JSON; the room that made it reads it
 */
public record BatchItem(
        UUID id, long version, String name, @JsonRawValue String before) {
    /** Whether nobody has changed the record since. */
    public boolean isStill(Optional<? extends Versioned> now) {
        return now.filter(it -> it.version() == version).isPresent();
    }
}
