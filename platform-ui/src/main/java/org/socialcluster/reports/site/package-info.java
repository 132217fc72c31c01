/** Where residents say that something is wrong, and read what came of it. */
@NullMarked
package org.socialcluster.reports.site;

import org.jspecify.annotations.NullMarked;
