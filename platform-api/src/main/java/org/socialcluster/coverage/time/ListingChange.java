package org.socialcluster.coverage.time;

import java.util.UUID;
import org.socialcluster.shared.CentreId;

/**
 * A listing that became other between two days, and so may have changed a cell.
 *
 * @param centre whose listing it is: the town of the cell, a neighbour that serves it, or the region
 * @param listed the name of that centre
 * @param name as it was called then
 */
public record ListingChange(CentreId centre, String listed, UUID service, String name, What what) {
    /** What became of it. */
    public enum What {
        APPEARED,
        GONE,
        FILLED,
        FREED,
        STALE,
        CONFIRMED,
        /** It takes people of other towns than before. */
        REACHES
    }
}
