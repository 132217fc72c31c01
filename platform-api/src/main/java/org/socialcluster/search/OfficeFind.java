package org.socialcluster.search;

import java.util.UUID;

/**
 * A record of the own centre that the office's search has found.
 *
 * @param kind one of {@code service}, {@code provider}, {@code event}, {@code place}, {@code staff}, {@code contact}
 * @param name what the office calls it
 * @param listed whether residents see it; places and contacts always count as seen
 */
public record OfficeFind(String kind, UUID id, String name, boolean listed) {}
