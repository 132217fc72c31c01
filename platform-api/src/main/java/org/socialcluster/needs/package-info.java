/** The shared table of needs and the taxonomies: the vocabulary that ties listings, routes, requests and coverage. */
@NullMarked
package org.socialcluster.needs;

import org.jspecify.annotations.NullMarked;
