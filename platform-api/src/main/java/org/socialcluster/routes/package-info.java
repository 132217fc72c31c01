/**
 * Help routes: the way through a life situation, one catalogue for the region, each step of which is answered in the
 * reader's own town. Holds the versions, what stands in them, what experts have verified, and the walk over all towns.
 */
@NullMarked
package org.socialcluster.routes;

import org.jspecify.annotations.NullMarked;
