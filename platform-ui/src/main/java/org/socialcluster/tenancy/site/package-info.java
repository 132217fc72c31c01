/** Public pages of the region and its towns: the list of towns, a town's own page, the site map. */
@NullMarked
package org.socialcluster.tenancy.site;

import org.jspecify.annotations.NullMarked;
