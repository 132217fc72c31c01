package org.socialcluster.demand;

import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;

/** What was looked for, so many times. */
public record DemandCount(What what, int n) {
    /**
     * What is counted together.
     *
     * @param town null where no town was chosen
     * @param need code of a need; null where it could not be told what was looked for
     * @param words as {@link DemandWords} lets them through; null unless they found nothing
     */
    public record What(
            @Nullable CentreId town,
            @Nullable String need,
            DemandSource source,
            @Nullable String words) {}
}
