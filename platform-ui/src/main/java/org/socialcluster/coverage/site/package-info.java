/** Coverage for residents and journalists: what each town has and lacks, without demand. */
@NullMarked
package org.socialcluster.coverage.site;

import org.jspecify.annotations.NullMarked;
