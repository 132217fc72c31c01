package org.socialcluster.batches;

import java.util.Optional;
import java.util.UUID;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Versioned;

/**
 * A record that somebody has picked for a change.
 *
 * @param version that was seen: a record that is another by now is left alone
 */
public record Picked(UUID id, long version) {
    /** The record, where it is still as it was seen.
     *
     * @throws Problem {@code not-found}, {@code stale-version} */
    public <V extends Versioned> V of(Optional<V> found) {
        V now = found.orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        if (now.version() != version) {
            throw new Problem(ProblemType.STALE_VERSION, "stale-version");
        }
        return now;
    }
}
