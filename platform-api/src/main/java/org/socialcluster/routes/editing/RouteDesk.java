package org.socialcluster.routes.editing;

import java.util.List;
import java.util.Optional;
import org.socialcluster.routes.editing.RouteVersion.Status;

/**
 * A route with all its versions, for its editors.
 *
 * @param versions newest first
 * @param content what stands in the version that is being written; where there is none, in the published one
 * @param obstacles what stands in the way of publishing the version that is being written
 */
public record RouteDesk(String slug, List<RouteVersion> versions, RouteContent content, List<Obstacle> obstacles) {
    public RouteDesk {
        versions = List.copyOf(versions);
        obstacles = List.copyOf(obstacles);
    }

    /** The version that people are writing. */
    public Optional<RouteVersion> open() {
        return versions.stream().filter(RouteVersion::open).findFirst();
    }

    /** What people see. */
    public Optional<RouteVersion> published() {
        return versions.stream().filter(it -> it.status() == Status.PUBLISHED).findFirst();
    }

    /** What the pack proposes. */
    public Optional<RouteVersion> proposal() {
        return versions.stream().filter(RouteVersion::proposed).findFirst();
    }
}
