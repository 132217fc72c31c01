/**
 * Help routes as open data in the words of CPSV-AP 3.2: each route and all of them as linked data. Says what the pages
 * say, and of each step whether an expert has verified it.
 */
@NullMarked
package org.socialcluster.routes.open;

import org.jspecify.annotations.NullMarked;
