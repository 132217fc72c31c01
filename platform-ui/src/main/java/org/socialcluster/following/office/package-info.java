/** Saying in one sentence what has changed in a route, to everybody who follows it. */
@NullMarked
package org.socialcluster.following.office;

import org.jspecify.annotations.NullMarked;
