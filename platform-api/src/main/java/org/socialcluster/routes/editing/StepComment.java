package org.socialcluster.routes.editing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thread at a step: what somebody has said, and what was answered.
 *
 * @param step key of the step; null: the whole route
 * @param returned whether the second person gave the version back with these words
 */
public record StepComment(
        UUID id, @Nullable UUID step, boolean returned, Word said, List<Word> answers, boolean settled) {
    public StepComment {
        answers = List.copyOf(answers);
    }

    /** What one person has said. */
    public record Word(String author, String text, Instant at) {}
}
