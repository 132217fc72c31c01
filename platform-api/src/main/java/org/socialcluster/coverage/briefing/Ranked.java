package org.socialcluster.coverage.briefing;

import org.socialcluster.coverage.CoverageSum;
import org.socialcluster.demand.DemandFigure;

/**
 * A town or a need among the others.
 *
 * @param code slug of the town, or code of the need
 * @param sum of its cells
 * @param demand how often people looked for it, or in it, in vain
 */
public record Ranked(String code, String name, CoverageSum sum, DemandFigure demand) {}
