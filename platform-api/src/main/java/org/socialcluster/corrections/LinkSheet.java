package org.socialcluster.corrections;

import java.util.List;

/**
 * What the page behind a link shows.
 *
 * @param provider its name
 * @param records everything of it that residents see
 * @param corrections what it has said lately, the newest first
 * @param answered whether this round has had an answer
 */
public record LinkSheet(
        String provider, List<AskedRecord> records, List<CorrectionView> corrections, boolean answered) {
    /**
     * A record that is asked about.
     *
     * @param due whether it is time to confirm it
     * @param closedByProvider whether this provider has closed it and may open it again
     */
    public record AskedRecord(Editable record, boolean due, boolean closedByProvider) {}
}
