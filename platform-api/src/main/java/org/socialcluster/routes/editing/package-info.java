/**
 * How a help route is written: a draft beside the published version, saved while it is written. Knows the words of every
 * version, for those who edit for the region; what residents read is the room above.
 */
@NullMarked
package org.socialcluster.routes.editing;

import org.jspecify.annotations.NullMarked;
