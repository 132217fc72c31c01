/** The navigator's pages: one question each, then where the answers lead. The address carries the answers, nothing is kept. */
@NullMarked
package org.socialcluster.navigator.site;

import org.jspecify.annotations.NullMarked;
