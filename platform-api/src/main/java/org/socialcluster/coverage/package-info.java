/** What each town has and lacks: the cells of coverage, the rows they are summed up in, and the evidence behind each. */
@NullMarked
package org.socialcluster.coverage;

import org.jspecify.annotations.NullMarked;
