package org.socialcluster.routes.catalogue;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A record of the catalogue as it stands.
 *
 * @param steps published steps that it stands behind
 * @param routes published routes of these steps
 * @param version counts changes
 */
public record CatalogueRecord<D extends CatalogueDraft>(
        UUID id, D draft, int steps, int routes, long version, OffsetDateTime updatedAt) {}
