package org.socialcluster.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Of what a resident may say that it is wrong. */
public enum ReportKind {
    SERVICE("services"),
    PROVIDER("providers"),
    EVENT("events"),
    STAFF("staff"),
    CENTRE("centre");

    private final String path;

    ReportKind(String path) {
        this.path = path;
    }

    /** Part of the address of the form. */
    public String path() {
        return path;
    }

    /** As the bundles write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportKind> of(String path) {
        return Arrays.stream(values()).filter(it -> it.path.equals(path)).findFirst();
    }
}
