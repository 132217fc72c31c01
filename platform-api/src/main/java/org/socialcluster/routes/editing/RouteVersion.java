package org.socialcluster.routes.editing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a route, for those who edit it.
 *
 * @param number counts the versions of the route
 * @param version counts changes of this one
 * @param fromPack whether the region pack wrote it
 * @param author who began it; null: the pack, or nobody who still works here
 * @param reviewer the second person
 * @param own whether the Actor has written in it, and so may not review it
 * @param changeNote what has changed in it, in one sentence
 * @param publishAt when it is to be published by itself
 * @param refusedAt when it should have been published by itself and could not be
 * @param refusedFor what stood in the way then
 * @param steps how many steps it has
 * @param verified for how many of them an expert's word holds; 0 before it is found right and after it is superseded
 */
public record RouteVersion(
        UUID id,
        int number,
        Status status,
        long version,
        boolean fromPack,
        @Nullable String author,
        @Nullable String reviewer,
        boolean own,
        @Nullable String changeNote,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        @Nullable Instant refusedAt,
        List<Obstacle.Kind> refusedFor,
        int steps,
        int verified,
        Instant updatedAt) {
    public RouteVersion {
        refusedFor = List.copyOf(refusedFor);
    }

    /** How far it has come. */
    public enum Status {
        /** Is being written; from the pack: waits until somebody takes it. */
        DRAFT,
        /** Waits for the second person. */
        IN_REVIEW,
        /** A second person has found it right: experts look at it, and it can be published. */
        APPROVED,
        /** What people see. */
        PUBLISHED,
        /** Was published before. */
        SUPERSEDED;

        /** Whether it is on its way to be published. */
        public boolean open() {
            return this == DRAFT || this == IN_REVIEW || this == APPROVED;
        }
    }

    /** Whether people are writing it, or it is on its way to be published. */
    public boolean open() {
        return status.open() && !proposed();
    }

    /** What the pack says now, though people have written versions since: waits until one of them takes it. */
    public boolean proposed() {
        return fromPack && status == Status.DRAFT;
    }
}
