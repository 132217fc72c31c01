/** Reports of coverage by mail: who wants them, and what has become other since the last one. Nothing personal is in a report. */
@NullMarked
package org.socialcluster.coverage.reports;

import org.jspecify.annotations.NullMarked;
