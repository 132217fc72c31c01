/** {@code /{town}/staff}: whom to come to in a centre. */
@NullMarked
package org.socialcluster.staff.site;

import org.jspecify.annotations.NullMarked;
