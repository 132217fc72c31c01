package org.socialcluster.coverage.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CoverageSum;
import org.socialcluster.coverage.time.Moved;

/**
 * The region at one glance.
 *
 * @param sum of all cells
 * @param towns those with the least by the norm, the worst first
 * @param needs the same of needs
 * @param month how it moved within a month, or since the first snapshot; null while there is one
 * @param lately how it moved since the day that was asked for; null while there is one snapshot
 */
public record Briefing(
        CoverageSum sum,
        List<Ranked> towns,
        List<Ranked> needs,
        @Nullable Moved month,
        @Nullable Moved lately) {}
