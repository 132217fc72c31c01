/** What people looked for and did not find: anonymous daily counts by need, town and source. Knows nothing of who looked. */
@NullMarked
package org.socialcluster.demand;

import org.jspecify.annotations.NullMarked;
