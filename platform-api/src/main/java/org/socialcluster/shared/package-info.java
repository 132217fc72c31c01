/** Words every feature may use: who is asking, what went wrong, identifiers with one meaning. Imports no feature. */
@NullMarked
package org.socialcluster.shared;

import org.jspecify.annotations.NullMarked;
