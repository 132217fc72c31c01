/**
 * What has changed in routes, one sentence each, and who is told of it: subscribers by mail, who have confirmed their
 * address, and everybody by page and feed.
 */
@NullMarked
package org.socialcluster.following;

import org.jspecify.annotations.NullMarked;
