/** Events in the office: the list, and the page of one with its dates. */
@NullMarked
package org.socialcluster.events.office;

import org.jspecify.annotations.NullMarked;
