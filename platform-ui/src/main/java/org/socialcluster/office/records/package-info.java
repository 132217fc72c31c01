/**
 * The page on which a record of any kind is written: its fields, where it stands, its past, what is wrong in it and what
 * somebody else has written meanwhile. A room with records of its own brings a {@code Desk} (the calls of its service) and
 * {@code Fields}; this one knows no kind.
 */
@NullMarked
package org.socialcluster.office.records;

import org.jspecify.annotations.NullMarked;
