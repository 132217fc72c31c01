/** Tables on their way into the listings, as the manager sees them: send, say which column is what, look, accept, take back. */
@NullMarked
package org.socialcluster.exchange.office;

import org.jspecify.annotations.NullMarked;
