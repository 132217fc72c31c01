package org.socialcluster.search;

import org.jspecify.annotations.Nullable;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.tenancy.CentreView;

/**
 * What somebody looks for.
 *
 * @param text as typed; of any length, only its beginning counts
 * @param town whose listings are wanted, with those lent to it and the region's; null: of all towns
 * @param kind null: of any
 */
public record SearchQuestion(
        String text, @Nullable CentreView town, @Nullable SearchKind kind, Filter filter) {
    /**
     * What a listing must have; null and false ask for nothing.
     *
     * @param need code of a need
     * @param audience code of {@code recipient_categories}
     * @param wheelchair a person in a wheelchair gets in
     * @param taking says that it takes people now
     * @param open open at this moment, by its hours; what has none is not
     */
    public record Filter(
            @Nullable String need,
            @Nullable String audience,
            @Nullable ServiceForm form,
            boolean free,
            boolean wheelchair,
            boolean taking,
            boolean open) {
        public static final Filter NONE = new Filter(null, null, null, false, false, false, false);

        public boolean isEmpty() {
            return equals(NONE);
        }
    }

    public SearchQuestion(String text, @Nullable CentreView town) {
        this(text, town, null, Filter.NONE);
    }
}
