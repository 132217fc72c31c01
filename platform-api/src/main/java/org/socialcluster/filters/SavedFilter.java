package org.socialcluster.filters;

import java.util.UUID;

/**
 * A filter that somebody has kept.
 *
 * @param query of the list's address, without the question mark
 */
public record SavedFilter(UUID id, String name, String query) {}
