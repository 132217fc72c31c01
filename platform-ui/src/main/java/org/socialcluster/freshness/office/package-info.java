/** Where a centre keeps its listings true: record after record, by the keyboard. */
@NullMarked
package org.socialcluster.freshness.office;

import org.jspecify.annotations.NullMarked;
