package org.socialcluster.tenancy;

/**
 * A neighbouring town and how far it is.
 *
 * @param km straight line between the town centres, kilometres
 */
public record Nearby(String slug, String name, double km) {}
