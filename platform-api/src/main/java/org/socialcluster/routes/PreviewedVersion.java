package org.socialcluster.routes;

import java.util.UUID;

/**
 * A version of a route that can be looked at as residents would read it.
 *
 * @param number counts the versions of the route
 * @param status DRAFT, IN_REVIEW, APPROVED, PUBLISHED or SUPERSEDED
 */
public record PreviewedVersion(UUID id, String slug, int number, String status, String shortTitle) {}
