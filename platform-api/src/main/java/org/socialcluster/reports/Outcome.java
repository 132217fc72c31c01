package org.socialcluster.reports;

import java.util.Locale;

/** What came of a report. */
public enum Outcome {
    FIXED,
    /** It was right as it stood. */
    NOT_CONFIRMED,
    /** More has to be known. */
    NEED_MORE;

    /** As the bundles write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
