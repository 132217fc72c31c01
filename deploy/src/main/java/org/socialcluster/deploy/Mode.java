package org.socialcluster.deploy;

import java.util.Locale;

/** What a home directory and its database are for. Once filled they keep their mode. */
enum Mode {
    DEMO,
    REAL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
