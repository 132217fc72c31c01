package org.socialcluster.staff;

import java.util.UUID;
import org.socialcluster.shared.Id;

/** Identifier of somebody on the staff of a centre. */
public record StaffId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
