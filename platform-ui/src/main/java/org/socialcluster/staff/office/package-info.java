/** The staff of a centre in the office: hours, topics, consent, substitutes. */
@NullMarked
package org.socialcluster.staff.office;

import org.jspecify.annotations.NullMarked;
