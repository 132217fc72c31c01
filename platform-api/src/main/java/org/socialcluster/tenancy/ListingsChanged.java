package org.socialcluster.tenancy;

import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;

/**
 * Something that pages show has changed, on this node or another. Fired after the commit, and outside any transaction.
 *
 * @param centre whose listings; null: it may concern every centre
 */
public record ListingsChanged(@Nullable CentreId centre) {}
