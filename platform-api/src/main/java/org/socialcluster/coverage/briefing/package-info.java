/** What whoever looks over the region is told first: the picture, what is worst, what has changed, and what waits for a look. */
@NullMarked
package org.socialcluster.coverage.briefing;

import org.jspecify.annotations.NullMarked;
