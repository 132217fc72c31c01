package org.socialcluster.exchange;

/**
 * Rows of an import.
 *
 * @param all rows of the file
 * @param fresh rows that are, or will be, new records
 * @param known rows of records that were there before
 * @param wrong rows that cannot be taken
 * @param changed rows that have changed a record
 * @param kept rows whose records could not be made as before, because somebody has edited them
 */
public record ImportCounts(int all, int fresh, int known, int wrong, int changed, int kept) {
    public int good() {
        return fresh + known;
    }
}
