package org.socialcluster.coverage.reports;

/** How often somebody is told. */
public enum Cadence {
    DAILY,
    /** On Mondays. */
    WEEKLY
}
