package org.socialcluster.hsds;

import java.util.List;

/**
 * What became of a package that was read into a centre. All of it are drafts: residents see nothing of it yet.
 *
 * @param errors at most {@link #MOST_ERRORS} of them; the last one may say that the rest was not read, and why
 */
public record HsdsReport(Counts organizations, Counts locations, Counts services, List<RowError> errors) {
    static final int MOST_ERRORS = 1_000;

    /**
     * Records of one kind.
     *
     * @param same said nothing new
     * @param kept are left as they are: people have worked on them since
     * @param refused see {@link HsdsReport#errors}
     */
    public record Counts(int added, int changed, int same, int kept, int refused) {}

    /**
     * Why a row became no record.
     *
     * @param row number of the record in the file, from 1, the line of names not counted
     * @param field of our record, as in the API
     */
    public record RowError(String file, int row, String field, String message) {}
}
