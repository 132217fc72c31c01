package org.socialcluster.coverage.time;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day of which there is a snapshot of coverage.
 *
 * @param moment by this clock it was judged what was fresh and what was open
 * @param takenAt when it was written
 * @param madeUp the day was missed, and made up for later from the listings of that time
 * @param demo the day was laid down with a demonstration, from what its pack says the listings had been
 */
public record SnapshotDay(LocalDate day, Instant moment, Instant takenAt, boolean madeUp, boolean demo) {}
