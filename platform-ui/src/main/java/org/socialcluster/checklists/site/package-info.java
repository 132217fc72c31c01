/** {@code /{town}/routes/{route}/list}: what one has done and has along a route, in the browser or behind a secret link. */
@NullMarked
package org.socialcluster.checklists.site;

import org.jspecify.annotations.NullMarked;
