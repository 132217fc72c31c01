package org.socialcluster.exchange;

import java.util.List;

/** Understands the rows of one table. Asks the database for nothing: what it needs to know, it has read before. */
interface RowReader {
    ReadRow read(int number, List<String> cells);
}
