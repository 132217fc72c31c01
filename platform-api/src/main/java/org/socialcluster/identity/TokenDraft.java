package org.socialcluster.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A personal token to be made.
 *
 * @param name what the person will know it by
 * @param mayWrite false: the token only reads
 * @param days how long it lives, 1 to 365
 */
public record TokenDraft(
        @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*")
        String name,

        boolean mayWrite,
        @Min(1) @Max(365) int days) {}
