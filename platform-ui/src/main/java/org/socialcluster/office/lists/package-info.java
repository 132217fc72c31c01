/**
 * Lists of records: the filter that stands in the address, the table that reads the rows on the screen and no more. Knows
 * no kind of record.
 */
@NullMarked
package org.socialcluster.office.lists;

import org.jspecify.annotations.NullMarked;
