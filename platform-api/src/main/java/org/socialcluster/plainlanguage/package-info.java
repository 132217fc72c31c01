/**
 * Whether a text is easy to read: long sentences, officialese, abbreviations that nobody explains, and how hard the whole
 * is. Gives advice and never holds anybody up; knows no database and no screen.
 */
@NullMarked
package org.socialcluster.plainlanguage;

import org.jspecify.annotations.NullMarked;
