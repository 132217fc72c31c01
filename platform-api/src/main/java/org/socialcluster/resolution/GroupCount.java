package org.socialcluster.resolution;

/**
 * How many needs of a group are answered where, from one town's point of view. Their sum is the number of needs.
 *
 * @param local in the town itself: recently confirmed and with room
 * @param elsewhere by a neighbour or the region
 * @param unavailable only by an own service that is full, closed or long unconfirmed
 * @param nobody by nobody
 */
public record GroupCount(
        String code, String name, String description, int local, int elsewhere, int unavailable, int nobody) {}
