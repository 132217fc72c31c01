/** Back-office screen of the audit log. */
@NullMarked
package org.socialcluster.audit.office;

import org.jspecify.annotations.NullMarked;
