/** Advice on plain language beneath a field of the office. */
@NullMarked
package org.socialcluster.plainlanguage.office;

import org.jspecify.annotations.NullMarked;
