/** Pictures on the pages of records in the office. */
@NullMarked
package org.socialcluster.pictures.office;

import org.jspecify.annotations.NullMarked;
