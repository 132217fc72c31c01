package org.socialcluster.search;

import java.util.Map;

/**
 * A help route and what it answers.
 *
 * @param needs codes of its needs in its order, and how much each is its own: by steps, and by outcomes of the navigator
 */
record RouteWords(Subject subject, Map<String, Double> needs) {}
