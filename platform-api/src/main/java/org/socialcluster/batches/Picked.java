package org.socialcluster.batches;

import java.util.UUID;

/**
 * A record that somebody has picked for a change.
 *
 * @param version that was seen: a record that is another by now is left alone
 */
public record Picked(UUID id, long version) {}
