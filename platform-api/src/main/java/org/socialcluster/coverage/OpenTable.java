package org.socialcluster.coverage;

import java.time.Instant;
import java.util.List;

/**
 * Coverage as open data: the same for everybody, without demand.
 *
 * @param at the moment that the cells are judged by
 * @param demo whether the listings are made up for a demonstration
 * @param rows town by town, within a town in the order of the pack
 */
record OpenTable(By by, Instant at, boolean demo, List<OpenRow> rows) {}
