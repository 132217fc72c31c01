/** What the ministry sees of coverage: the matrix, a town, a need, a cell with its evidence, routes, gaps. */
@NullMarked
package org.socialcluster.coverage.office;

import org.jspecify.annotations.NullMarked;
