package org.socialcluster.shared;

import java.time.OffsetDateTime;

/**
 * A record that people write, as it is read.
 *
 * @param <D> what they write of it
 */
public interface Drafted<D> extends Versioned {
    D draft();

    OffsetDateTime updatedAt();
}
