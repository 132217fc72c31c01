/** Where the region's editors keep what all routes share, documents and acts, and see where it is named. */
@NullMarked
package org.socialcluster.routes.office.catalogue;

import org.jspecify.annotations.NullMarked;
