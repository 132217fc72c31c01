package org.socialcluster.routes.catalogue;

import java.time.OffsetDateTime;
import org.socialcluster.shared.Drafted;

/**
 * A record of the catalogue as it stands.
 *
 * @param steps published steps that it stands behind
 * @param routes published routes of these steps
 * @param version counts changes
 */
public record CatalogueRecord<D extends CatalogueDraft>(
        CatalogueId id, D draft, int steps, int routes, long version, OffsetDateTime updatedAt) implements Drafted<D> {}
