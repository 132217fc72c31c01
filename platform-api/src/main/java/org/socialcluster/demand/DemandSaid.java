package org.socialcluster.demand;

import java.time.LocalDate;

/**
 * Words of searches that found nothing, in any town.
 *
 * @param month its first day
 * @param n searches of the month: five or more
 */
public record DemandSaid(String words, LocalDate month, int n) {}
