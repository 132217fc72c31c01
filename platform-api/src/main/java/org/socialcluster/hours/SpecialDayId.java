package org.socialcluster.hours;

import java.util.UUID;
import org.socialcluster.shared.Id;

/** Identifier of a special day. */
public record SpecialDayId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
