package org.socialcluster.routes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Plain;

/**
 * A centre's word on a step, as somebody writes it.
 *
 * @param stepKey of a published step
 * @param serviceId one of the services that answer the step here; null: the step itself, for {@code NOTE} alone
 * @param note for residents; {@code NOTE} needs one
 */
public record StepOverlayDraft(
        @NotNull UUID stepKey,
        @Nullable UUID serviceId,
        @NotNull OverlayAction action,
        @Nullable @Size(max = 500) @Plain String note) {}
