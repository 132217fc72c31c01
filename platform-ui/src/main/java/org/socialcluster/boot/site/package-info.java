/** Puts the public site together: imports every room's pages, imported by none. */
@NullMarked
package org.socialcluster.boot.site;

import org.jspecify.annotations.NullMarked;
