package org.socialcluster.routes;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;

/**
 * How far one comes on a route in a town.
 *
 * @param steps how many steps the route has
 * @param states how many of them there are of each state: local, neighbour, region, unavailable, none, not-needed
 * @param broken the first step with nobody behind it; null: the whole way can be gone
 */
public record RouteWalk(
        String route,
        String shortTitle,
        CentreId centre,
        String town,
        String townName,
        int steps,
        Map<String, Integer> states,
        @Nullable Broken broken) {

    /** A step that nobody answers. */
    public record Broken(int number, UUID key, String title, String need, String needName) {}

    /** How many steps have this state. */
    public int count(String state) {
        return states.getOrDefault(state, 0);
    }

    /** Whether somebody stands behind every step. */
    public boolean whole() {
        return broken == null;
    }
}
