/** The screen on which somebody asks for reports of coverage by mail. */
@NullMarked
package org.socialcluster.coverage.office.reports;

import org.jspecify.annotations.NullMarked;
