package org.socialcluster.coverage.tasks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.PlainText;

/**
 * What is to be done about the gap of a need in a town.
 *
 * @param reason {@code HANDED}: what is asked for; {@code ACCEPTED}: why the gap stays. The centre reads it
 * @param due the last day on which it holds
 */
public record TaskDraft(
        @NotNull CentreId town,
        @NotNull String need,
        @NotNull TaskKind kind,
        @NotBlank @Size(max = 1000) @PlainText String reason,
        @NotNull LocalDate due) {}
