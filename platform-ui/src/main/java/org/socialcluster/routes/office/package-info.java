/** Where help routes are looked after: experts' words on their steps, the walk over the towns, a centre's own word on places. */
@NullMarked
package org.socialcluster.routes.office;

import org.jspecify.annotations.NullMarked;
