package org.socialcluster.reports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.socialcluster.shared.PlainText;

/**
 * What the centre answers.
 *
 * @param words a sentence for whoever said it
 */
public record ReportAnswer(
        @NotNull Outcome outcome,
        @NotBlank @Size(max = 1000) @PlainText String words) {}
