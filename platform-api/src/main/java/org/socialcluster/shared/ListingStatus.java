package org.socialcluster.shared;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a record of a listing stands. Stored by name; in the JSON of the API in lower case. */
public enum ListingStatus {
    /** Being written; seen by the own office only. */
    @JsonProperty("draft")
    DRAFT,
    /** Seen by everybody. */
    @JsonProperty("published")
    PUBLISHED,
    /** Temporarily closed: still seen by everybody, counts as having no room. */
    @JsonProperty("closed")
    CLOSED,
    /** Out of use; kept for history and reports. */
    @JsonProperty("archived")
    ARCHIVED;

    /** Whether everybody sees a record that stands so. */
    public boolean open() {
        return this == PUBLISHED || this == CLOSED;
    }

    /** As the API writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
