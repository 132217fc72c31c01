/** Events on the residents' site: by day and by month, one at a time, and as calendars to subscribe to. */
@NullMarked
package org.socialcluster.events.site;

import org.jspecify.annotations.NullMarked;
