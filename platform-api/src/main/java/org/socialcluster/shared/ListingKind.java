package org.socialcluster.shared;

import java.util.Locale;

/** What a centre lists. */
public enum ListingKind {
    SERVICE,
    PROVIDER,
    PLACE,
    EVENT,
    STAFF;

    /** As the database, addresses and JSON write it, e.g. {@code service}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
