package org.socialcluster.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that may be the same as the one that somebody is writing.
 *
 * @param status null where the kind knows none
 * @param certain whether what only one of the kind can have is the same: a number of register, an address
 */
public record Lookalike(UUID id, String name, @Nullable ListingStatus status, boolean certain) {}
