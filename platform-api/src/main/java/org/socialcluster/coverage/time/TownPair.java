package org.socialcluster.coverage.time;

import org.jspecify.annotations.Nullable;

/** One need in two towns on one day; null: it was not counted there. */
public record TownPair(
        String group,
        String groupName,
        String need,
        String needName,
        @Nullable PastState one,
        @Nullable PastState other) {}
