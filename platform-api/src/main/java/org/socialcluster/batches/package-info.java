/**
 * Changes of many records at once, and the way back from them. Knows no kind of record: a room with records of its own says
 * here in which table they stand and what is in the way of a change.
 */
@NullMarked
package org.socialcluster.batches;

import org.jspecify.annotations.NullMarked;
