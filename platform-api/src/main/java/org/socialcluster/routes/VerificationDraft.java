package org.socialcluster.routes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.socialcluster.shared.Plain;

/**
 * An expert's word that a step is true.
 *
 * @param fingerprint of the step as the expert has seen it
 * @param scope what the expert answers for
 * @param months how long the word holds
 */
public record VerificationDraft(
        @NotNull UUID stepKey,
        @NotBlank String fingerprint,
        @NotBlank @Size(max = 300) @Plain String scope,
        @Min(1) @Max(36) int months) {}
