/** Prints templates as PDF, for the site and for the office. */
@NullMarked
package org.socialcluster.print;

import org.jspecify.annotations.NullMarked;
