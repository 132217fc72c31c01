package org.socialcluster.following;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has changed in a route.
 *
 * @param route its name in addresses
 * @param version of the route that brought it; null: something beneath the route has changed
 * @param forAll whether it is true in all towns
 * @param sentence of the editor or of the town's centre
 */
public record RouteChange(
        UUID id,
        String route,
        String shortTitle,
        @Nullable Integer version,
        boolean forAll,
        String sentence,
        OffsetDateTime at) {}
