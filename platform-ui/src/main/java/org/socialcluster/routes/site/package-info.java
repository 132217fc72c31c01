/** Public pages of help routes: all of them, one of them in a town and in the region, on paper, and what to do when stuck. */
@NullMarked
package org.socialcluster.routes.site;

import org.jspecify.annotations.NullMarked;
