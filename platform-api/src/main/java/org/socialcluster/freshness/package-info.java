/** Keeps what is published true: which records are to be confirmed, in what order, and that they were. */
@NullMarked
package org.socialcluster.freshness;

import org.jspecify.annotations.NullMarked;
