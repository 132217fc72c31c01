package org.socialcluster.shared;

/** Where a record of a listing stands. Stored by name. */
public enum ListingStatus {
    /** Being written; seen by the own office only. */
    DRAFT,
    /** Seen by everybody. */
    PUBLISHED,
    /** Temporarily closed: still seen by everybody, counts as having no room. */
    CLOSED,
    /** Out of use; kept for history and reports. */
    ARCHIVED
}
