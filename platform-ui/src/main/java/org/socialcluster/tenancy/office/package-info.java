/** Screens of the office for the centre itself. */
@NullMarked
package org.socialcluster.tenancy.office;

import org.jspecify.annotations.NullMarked;
