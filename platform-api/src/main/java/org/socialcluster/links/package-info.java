/** Looks in the background whether web addresses of listings still lead anywhere. */
@NullMarked
package org.socialcluster.links;

import org.jspecify.annotations.NullMarked;
