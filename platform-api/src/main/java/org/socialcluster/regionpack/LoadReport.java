package org.socialcluster.regionpack;

/**
 * What a start did with the pack.
 *
 * @param region code of the region
 * @param changed false: the pack is the one loaded last, nothing was read or written
 * @param centres towns of the pack
 * @param proposals changes of the pack that wait for an editor, because people have edited the record; counted over all
 *     loads, not only this one
 */
public record LoadReport(
        String region, boolean changed, int centres, int needs, int providers, int services, int proposals) {}
