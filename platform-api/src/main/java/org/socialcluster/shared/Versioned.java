package org.socialcluster.shared;

/** A record as it is read: by which id it is found, and in which version it was seen. */
public interface Versioned {
    Id id();

    long version();
}
