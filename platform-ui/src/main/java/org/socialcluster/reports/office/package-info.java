/** Where a centre answers residents who found something wrong. */
@NullMarked
package org.socialcluster.reports.office;

import org.jspecify.annotations.NullMarked;
