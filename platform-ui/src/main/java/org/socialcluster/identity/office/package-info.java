/** Back-office screens for accounts: people's administration and everybody's own profile. Decides no right itself. */
@NullMarked
package org.socialcluster.identity.office;

import org.jspecify.annotations.NullMarked;
