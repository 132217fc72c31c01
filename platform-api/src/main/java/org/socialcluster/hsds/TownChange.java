package org.socialcluster.hsds;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.socialcluster.shared.ListingKind;

/**
 * A record that residents see, as news.
 *
 * @param summary its beginning; may be empty
 */
public record TownChange(ListingKind kind, UUID id, String slug, String name, String summary, OffsetDateTime updated) {}
