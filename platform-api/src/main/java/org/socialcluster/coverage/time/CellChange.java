package org.socialcluster.coverage.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is not what it was.
 *
 * @param from null: it was not counted then, the town or the need is new
 * @param to null: it is not counted any more
 * @param reasons listings that became other between the days and could make the difference; empty where none did: the norm, the
 *     inhabitants or the list of towns and needs have changed, or it is not told to this reader
 */
public record CellChange(
        CellPlace place, @Nullable PastState from, @Nullable PastState to, List<ListingChange> reasons) {

    /** Whether help is nearer than before: -1 farther, 1 nearer, 0 cannot be said so. */
    public int direction() {
        if (from == null || to == null) {
            return 0;
        }
        int states = from.state().compareTo(to.state());
        return states != 0 ? Integer.signum(states) : Boolean.compare(from.belowNorm(), to.belowNorm());
    }

    CellChange with(List<ListingChange> found) {
        return new CellChange(place, from, to, found);
    }
}
