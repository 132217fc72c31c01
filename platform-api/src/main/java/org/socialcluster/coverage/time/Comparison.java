package org.socialcluster.coverage.time;

import java.util.List;

/**
 * What became other between two days.
 *
 * @param from the day that was asked for, or the last before it that has a snapshot
 * @param changes by group, need and town, as the pack has them
 * @param reasoned whether the reader is told the listings behind each change
 */
public record Comparison(SnapshotDay from, SnapshotDay to, List<CellChange> changes, boolean reasoned) {
    /** How far coverage has moved. */
    public Moved moved() {
        return Moved.of(from.day(), to.day(), changes);
    }
}
