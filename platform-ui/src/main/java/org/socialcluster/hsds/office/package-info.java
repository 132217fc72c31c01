/** Packages of open data of others, taken into the centre. */
@NullMarked
package org.socialcluster.hsds.office;

import org.jspecify.annotations.NullMarked;
