/** Back-office screens of the centre's letters. */
@NullMarked
package org.socialcluster.mail.office;

import org.jspecify.annotations.NullMarked;
