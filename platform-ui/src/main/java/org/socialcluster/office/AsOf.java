package org.socialcluster.office;

import java.time.LocalDate;

/**
 * When and where the numbers of a file hold: a file travels without the screen it was taken from.
 *
 * @param day on the calendar of the region
 * @param moment in words
 * @param demo that the figures are made up; empty: they are not
 */
public record AsOf(LocalDate day, String moment, String region, String demo) {}
