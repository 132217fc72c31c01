package org.socialcluster.tenancy;

/**
 * Another town and how far it is.
 *
 * @param km straight line between the town centres, kilometres
 * @param neighbour whether its services count as near (the pack's rule)
 */
public record Nearby(String slug, String name, double km, boolean neighbour) {}
