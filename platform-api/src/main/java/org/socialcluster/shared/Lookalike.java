package org.socialcluster.shared;

import java.util.UUID;

/**
 * A record that may be the same as the one that somebody is writing.
 *
 * @param certain whether a number that belongs to one organisation only is the same
 */
public record Lookalike(UUID id, String name, ListingStatus status, boolean certain) {}
