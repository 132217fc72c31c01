package org.socialcluster.coverage.network;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the centres stood when it was counted.
 *
 * @param countedAt null before the first count
 * @param of how many centres the ranks are
 * @param centres by name; a centre's manager has the own one alone
 */
public record Standings(@Nullable OffsetDateTime countedAt, int of, List<CentreStanding> centres) {}
