/** What residents say is wrong in a listing, without an account, and what came of it. */
@NullMarked
package org.socialcluster.reports;

import org.jspecify.annotations.NullMarked;
