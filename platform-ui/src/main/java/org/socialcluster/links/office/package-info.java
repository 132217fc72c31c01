/** Where a centre sees which web addresses of its listings lead nowhere. */
@NullMarked
package org.socialcluster.links.office;

import org.jspecify.annotations.NullMarked;
