/** Screens of the office for social services: the list, and the page on which one is written. */
@NullMarked
package org.socialcluster.services.office;

import org.jspecify.annotations.NullMarked;
