/** Says when something is open: «открыто сейчас до 18:00», «откроется завтра в 9:00», and which days ahead are not as usual. */
@NullMarked
package org.socialcluster.hours.site;

import org.jspecify.annotations.NullMarked;
