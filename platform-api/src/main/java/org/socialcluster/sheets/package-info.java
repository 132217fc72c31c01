/**
 * Tables in files: XLSX and CSV, written and read row by row, however many there are. Knows no listing; what people put into a
 * cell is text here, never a formula.
 */
@NullMarked
package org.socialcluster.sheets;

import org.jspecify.annotations.NullMarked;
