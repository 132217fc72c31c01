/**
 * Changes of many records at once, and the way back from them. Knows no kind of record: a room with records of its own
 * changes them and says here what they were before.
 */
@NullMarked
package org.socialcluster.batches;

import org.jspecify.annotations.NullMarked;
