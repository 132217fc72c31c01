package org.socialcluster.routes.editing;

import java.time.Instant;
import java.util.List;

/**
 * Somebody has gone along a route in a town.
 *
 * @param town its name
 * @param branches which ones were taken
 * @param alone how many steps nobody answers there
 * @param holds whether each step of it still reads as it was gone
 */
public record BranchWalk(String town, List<String> branches, int alone, String walker, Instant at, boolean holds) {
    public BranchWalk {
        branches = List.copyOf(branches);
    }
}
