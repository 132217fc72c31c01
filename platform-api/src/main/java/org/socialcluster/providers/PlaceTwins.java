package org.socialcluster.providers;

/**
 * Two places that may be one.
 *
 * @param first what people call one of them, with its street
 * @param second what people call the other
 */
public record PlaceTwins(PlaceId a, String first, PlaceId b, String second) {}
