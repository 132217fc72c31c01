package org.socialcluster.routes;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A centre's word on a step.
 *
 * @param number of the step in the published version; null where the step is no longer in it
 * @param service name of the service; null for the step itself, and where it is no longer published
 * @param changed whether the region has changed the step, its papers or its acts since the centre looked at it
 */
public record StepOverlayView(
        StepOverlayId id,
        String route,
        String routeTitle,
        UUID stepKey,
        @Nullable Integer number,
        @Nullable String stepTitle,
        @Nullable UUID serviceId,
        @Nullable String service,
        OverlayAction action,
        @Nullable String note,
        boolean changed,
        OffsetDateTime updatedAt) {}
