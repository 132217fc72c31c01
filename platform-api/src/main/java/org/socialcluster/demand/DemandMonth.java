package org.socialcluster.demand;

import java.time.LocalDate;

/**
 * How often people of one town asked for one need in a month.
 *
 * @param month its first day
 */
public record DemandMonth(LocalDate month, DemandSource source, DemandFigure figure) {}
