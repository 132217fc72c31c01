/** Who did what with rights and personal data. Observes the events of any feature; imported by none. */
@NullMarked
package org.socialcluster.audit;

import org.jspecify.annotations.NullMarked;
