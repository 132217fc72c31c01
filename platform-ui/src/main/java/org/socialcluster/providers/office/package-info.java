/** Screens of the office for organisations and their places. */
@NullMarked
package org.socialcluster.providers.office;

import org.jspecify.annotations.NullMarked;
