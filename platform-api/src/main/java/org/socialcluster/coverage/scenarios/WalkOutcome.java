package org.socialcluster.coverage.scenarios;

import org.socialcluster.routes.RouteWalk;

/** A route in a town on which one would come farther. */
public record WalkOutcome(RouteWalk from, RouteWalk to) {
    /** Whether all of it could be gone. */
    public boolean mended() {
        return !from.whole() && to.whole();
    }
}
