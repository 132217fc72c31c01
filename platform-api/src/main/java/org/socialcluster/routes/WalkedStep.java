package org.socialcluster.routes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;

/**
 * A step in one town.
 *
 * @param state local, neighbour, region, unavailable, none or not-needed
 */
public record WalkedStep(
        CentreId centre,
        String town,
        int number,
        UUID key,
        String title,
        @Nullable String need,
        String state) {}
