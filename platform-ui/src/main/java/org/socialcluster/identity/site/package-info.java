/** Pages around the sign-in: the form, the way out, a new password, the other end of a one-time link. */
@NullMarked
package org.socialcluster.identity.site;

import org.jspecify.annotations.NullMarked;
