package org.socialcluster.routes.editing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.PlainText;

/**
 * Something to say of a version.
 *
 * @param step key of the step; null: the whole route
 * @param answers the first comment of the thread; null: begins one
 */
public record CommentDraft(
        @Nullable UUID step,
        @Nullable UUID answers,
        @NotNull @Size(max = 2000) @PlainText String text) {}
