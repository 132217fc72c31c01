/** Days on which a centre, one of its places or one of its services keeps other hours: entered in the office. */
@NullMarked
package org.socialcluster.hours.office;

import org.jspecify.annotations.NullMarked;
