package org.socialcluster.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as the office sees it.
 *
 * @param about the record it is about, or null
 * @param to empty for a confidential one, as are subject and text
 * @param text as it was sent, without what let in whoever had it
 * @param nextTry when a letter that waits is tried next; null for one that is done
 * @param done when it went out or was given up
 * @param problem what the mail server said last, in its own words, or null
 * @param confidential whether the office is not to know to whom it goes and what it says
 */
public record LetterView(
        UUID id,
        String kind,
        @Nullable UUID about,
        String to,
        String subject,
        String text,
        LetterState state,
        int tries,
        Instant written,
        @Nullable Instant nextTry,
        @Nullable Instant done,
        @Nullable String problem,
        boolean confidential) {

    /** Whether a person may have it tried now. */
    public boolean canBeSentAgain() {
        return (state == LetterState.FAILED && !confidential) || state == LetterState.QUEUED;
    }

    /** Never the text: it would end up in a log. */
    @Override
    public String toString() {
        return "LetterView[" + id + "]";
    }
}
