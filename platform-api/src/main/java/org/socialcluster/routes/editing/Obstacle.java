package org.socialcluster.routes.editing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in the way of publishing.
 *
 * @param step key of the step; null: the route itself
 * @param what field, document, branch or address; null where the kind says all
 */
public record Obstacle(
        Kind kind, @Nullable UUID step, @Nullable String what) {
    /** What is wrong. */
    public enum Kind {
        /** A field without which nobody understands the route is empty; {@code what} is its name in the content. */
        TEXT_MISSING,
        /** There is no step. */
        NO_STEPS,
        /** No need is named, or one that is gone, and nothing says why nobody is needed. */
        NEED_MISSING,
        /** A deadline in units without a number. */
        DEADLINE_EMPTY,
        /** Nobody knows who issues a document. */
        ISSUER_MISSING,
        /** Nobody has gone along this branch as it reads now. */
        BRANCH_UNTESTED,
        /** An official source without a name or an address. */
        SOURCE_WRONG,
        /** An address has not answered twice in a row, and no person has opened it since. */
        LINK_DEAD,
        /** People who follow the route could not be told what has changed. */
        NOTE_MISSING,
        /** No second person has found it right. */
        NOT_REVIEWED
    }
}
