package org.socialcluster.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a search finds. */
public enum SearchKind {
    NEED,
    ROUTE,
    SERVICE,
    PROVIDER,
    EVENT;

    /** As addresses and JSON write it, e.g. {@code service}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a code in whatever case; empty for none. */
    public static Optional<SearchKind> of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equalsIgnoreCase(code))
                .findFirst();
    }
}
