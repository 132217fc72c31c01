package org.socialcluster.filters;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.socialcluster.shared.Plain;

/**
 * A filter to keep.
 *
 * @param query of the list's address, without the question mark
 */
public record SavedFilterDraft(
        @NotBlank @Size(max = 80) @Plain String name,
        @NotNull @Size(max = 1000) @Plain String query) {}
