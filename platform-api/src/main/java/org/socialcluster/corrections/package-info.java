/**
 * Providers keep their own records true: they are asked by e-mail, answer by a personal link, and what they correct goes
 * live at once where it is urgent and waits for the centre where it is not. When a record is to be asked about is said by
 * {@code freshness}.
 */
@NullMarked
package org.socialcluster.corrections;

import org.jspecify.annotations.NullMarked;
