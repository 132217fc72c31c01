/** {@code /{town}/routes/{route}/changes}: what has changed in a route, as a page, as a feed, and by mail. */
@NullMarked
package org.socialcluster.following.site;

import org.jspecify.annotations.NullMarked;
