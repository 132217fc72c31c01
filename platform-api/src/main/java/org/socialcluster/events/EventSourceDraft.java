package org.socialcluster.events;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Plain;

/**
 * Which calendar is taken over.
 *
 * @param name as residents see where an event comes from
 * @param url where it was fetched from; null: a file
 * @param publish whether new events are shown at once, as far as they can be
 */
public record EventSourceDraft(
        @NotBlank @Size(max = 300) @Plain String name,

        @Nullable @Size(max = 1000) @Pattern(regexp = "(?i)(https?|webcals?)://\\S+", message = "{listing.website}")
        String url,

        boolean publish) {}
