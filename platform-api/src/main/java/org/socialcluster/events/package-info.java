/** Events of a centre: what happens when and where, for whom; its dates by rule; calendars out and in. */
@NullMarked
package org.socialcluster.events;

import org.jspecify.annotations.NullMarked;
