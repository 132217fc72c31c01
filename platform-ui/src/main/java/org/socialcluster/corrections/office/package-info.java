/** Back-office screen of what providers have corrected by their links. */
@NullMarked
package org.socialcluster.corrections.office;

import org.jspecify.annotations.NullMarked;
