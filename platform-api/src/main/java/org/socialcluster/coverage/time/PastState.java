package org.socialcluster.coverage.time;

import org.socialcluster.coverage.CoverageState;

/**
 * What a cell was on a day.
 *
 * @param belowNorm it was covered, by fewer services than the norm asks for
 */
public record PastState(CoverageState state, boolean belowNorm) {}
