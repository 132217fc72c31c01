/**
 * When something is open: weekly and monthly rules, the region's working calendar, and the days on which a centre, a
 * place or a service does otherwise. Counts working days. Knows nothing of what is open: rules come from the caller.
 */
@NullMarked
package org.socialcluster.hours;

import org.jspecify.annotations.NullMarked;
