package org.socialcluster.coverage.tasks;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.PlainText;

/**
 * What the centre says.
 *
 * @param done false: it cannot
 * @param words why it cannot; of what is done, what it likes to add
 */
public record TaskAnswer(
        boolean done, @Nullable @Size(max = 1000) @PlainText String words) {}
