package org.socialcluster.routes.editing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.socialcluster.routes.editing.RouteVersion.Status;

/**
 * A route in the list of its editors.
 *
 * @param title short title of what people see, or else of what is being written
 * @param published number of the published version; null: none yet
 * @param open number of the version that is being written; null: none
 * @param status how far that one is; null: there is none
 * @param publishAt when it is to be published by itself
 * @param own whether the Actor has written in that one
 * @param refused whether it should have been published by itself and could not be
 * @param comments threads at it that nobody has settled
 * @param proposed whether the pack says something new that nobody has taken yet
 * @param steps of the published version
 * @param unverified those of them for which no expert's word holds
 */
public record EditedRoute(
        String slug,
        String title,
        @Nullable Integer published,
        @Nullable Instant publishedAt,
        @Nullable Integer open,
        @Nullable Status status,
        @Nullable String author,
        @Nullable Instant publishAt,
        boolean own,
        boolean refused,
        int comments,
        boolean proposed,
        int steps,
        int unverified) {}
