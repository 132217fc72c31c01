package org.socialcluster.demand;

import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;

/**
 * What was asked for in one town, whence it is known, and how often.
 *
 * @param town the region's own centre where no town was chosen
 * @param need null where it could not be told what was looked for
 */
public record DemandCell(CentreId town, @Nullable String need, DemandSource source, DemandFigure figure) {}
