/** Need × town → who answers it: the own town, a neighbour, the region, or honestly nobody. The one coverage rule. */
@NullMarked
package org.socialcluster.resolution;

import org.jspecify.annotations.NullMarked;
