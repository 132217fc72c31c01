/** Who comes to an event, for the centre's office. */
@NullMarked
package org.socialcluster.registrations.office;

import org.jspecify.annotations.NullMarked;
