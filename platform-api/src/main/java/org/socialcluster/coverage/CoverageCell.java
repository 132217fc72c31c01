package org.socialcluster.coverage;

import org.jspecify.annotations.Nullable;
import org.socialcluster.resolution.AnswerLevel;
import org.socialcluster.shared.CentreId;

/**
 * One need in one town.
 *
 * @param coveredBy the level on which the norm is met; null unless {@code COVERED}
 * @param belowNorm covered by the town itself, but by fewer services than the norm asks for
 * @param alsoElsewhere full or stale, while somebody else answers
 * @param services published services of the town for this need
 * @param cause why it is a gap; null where it is none
 */
public record CoverageCell(
        CentreId centre,
        String need,
        CoverageState state,
        @Nullable AnswerLevel coveredBy,
        boolean belowNorm,
        boolean alsoElsewhere,
        int services,
        @Nullable GapCause cause) {}
