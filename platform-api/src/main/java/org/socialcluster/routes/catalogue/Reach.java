package org.socialcluster.routes.catalogue;

/**
 * What a change of a record touches, of what residents read now.
 *
 * @param steps that it stands behind
 * @param routes of these steps
 * @param verified steps among them that an expert's word holds for: a change takes it from them
 */
public record Reach(int steps, int routes, int verified) {}
