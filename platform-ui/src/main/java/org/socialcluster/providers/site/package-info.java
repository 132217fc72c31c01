/** Public pages of organisations: the list of a centre, and an organisation's own page with its places. */
@NullMarked
package org.socialcluster.providers.site;

import org.jspecify.annotations.NullMarked;
