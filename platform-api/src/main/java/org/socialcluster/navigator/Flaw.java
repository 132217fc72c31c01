package org.socialcluster.navigator;

import java.util.List;

/**
 * Something wrong with a navigator.
 *
 * @param where the way to it, as region packs write it: {@code nodes/3/answers/2/next}
 * @param found what stands there
 * @param allowed what may stand there instead, where that can be listed
 */
public record Flaw(Kind kind, String where, String found, List<String> allowed) {
    /** What is wrong. */
    public enum Kind {
        /** The second of two equal codes. */
        TWICE,
        /** A code of a question, an outcome, a route or a need that does not exist. */
        UNKNOWN,
        /** Longer or shorter than it may be. */
        LENGTH,
        /** A code with other signs than small letters, digits and underscores. */
        CODE,
        /** An answer has to lead to a question or to an outcome, to one of them alone. */
        LEADS_NOWHERE,
        /** An answer leads back to a question before it. */
        CIRCLE,
        /** More questions on a path than there may be. */
        TOO_LONG,
        /** A question or an outcome that no answers lead to. */
        UNREACHABLE,
        /** A route of the region that no outcome on any path names. */
        ROUTE_LEFT_OUT,
        /** A question without answers. */
        NO_ANSWERS,
        /** An outcome with more routes than people read. */
        MANY_ROUTES,
        /** An outcome without a route, without a need and without a call. */
        NO_HELP,
        /** A test walk whose answers do not fit the questions. */
        WALK_LOST,
        /** A test walk that leads to other routes than it should. */
        WALK_ROUTES,
        /** A test walk that says otherwise whether the centre is called. */
        WALK_CALL
    }
}
