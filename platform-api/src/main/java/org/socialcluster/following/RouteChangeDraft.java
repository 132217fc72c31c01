package org.socialcluster.following;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.socialcluster.shared.Plain;

/**
 * A change to be told.
 *
 * @param route its name in addresses
 * @param sentence what is new and what to do about it
 */
public record RouteChangeDraft(
        @NotBlank String route,
        @NotBlank @Plain @Size(max = 500) String sentence) {}
