package org.socialcluster.routes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.PlainText;

/**
 * An expert's word that a step is wrong.
 *
 * @param fingerprint of the step as the expert has seen it
 * @param correction how it should read; null: the editor has to find out
 */
public record ObjectionDraft(
        @NotNull UUID stepKey,
        @NotBlank String fingerprint,
        @NotBlank @Size(max = 2000) @PlainText String reason,
        @Nullable @Size(max = 2000) @PlainText String correction) {}
