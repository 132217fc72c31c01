package org.socialcluster.routes.editing;

import java.util.UUID;

/** A version whose moment to be published has come. */
public record DueVersion(UUID id, long version) {}
