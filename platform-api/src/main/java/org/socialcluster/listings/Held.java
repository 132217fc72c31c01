package org.socialcluster.listings;

import org.socialcluster.shared.ListingStatus;

/** A record that nobody else changes until the transaction ends. */
public record Held(long version, ListingStatus status, boolean oncePublished) {
    /** Whether everybody sees it. */
    public boolean open() {
        return status.open();
    }
}
