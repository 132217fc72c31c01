/** Charts and maps on the screens of the office, each with its table. */
@NullMarked
package org.socialcluster.charts.office;

import org.jspecify.annotations.NullMarked;
