package org.socialcluster.routes.editing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.socialcluster.shared.Plain;

/** What a new route begins with. Its address is made from the short title and stays. */
public record NewRoute(
        @NotBlank @Size(max = 200) @Plain String title,
        @NotBlank @Size(max = 100) @Plain String shortTitle) {}
