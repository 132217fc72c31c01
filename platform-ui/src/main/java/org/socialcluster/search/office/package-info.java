/** The office's search over the records of the own centre. */
@NullMarked
package org.socialcluster.search.office;

import org.jspecify.annotations.NullMarked;
