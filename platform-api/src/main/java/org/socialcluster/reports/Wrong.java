package org.socialcluster.reports;

import java.util.Locale;

/** What is wrong, in the resident's choice. */
public enum Wrong {
    PHONE,
    HOURS,
    ADDRESS,
    /** It is closed or no longer given. */
    CLOSED,
    PRICE,
    OTHER;

    /** As the bundles write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
