package org.socialcluster.identity;

import java.util.UUID;

/** A token just made: the only time its secret is seen. */
public record NewToken(UUID id, Token secret) {}
