package org.socialcluster.shared;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * For how long a confirmation holds. The same is written in SQL: {@code confirmation_state}.
 *
 * @param days after which it no longer counts
 */
public record ConfirmationClock(int days) {
    private static final int ASKED_DAYS_BEFORE = 60;
    private static final int LATE_DAYS_BEFORE = 18;

    /** Where the clock stands; a record that nobody has confirmed does not count. */
    public ConfirmationState state(@Nullable Instant confirmed, Instant now) {
        if (confirmed == null || !now.isBefore(confirmed.plus(Duration.ofDays(days)))) {
            return ConfirmationState.LONG_OVERDUE;
        }
        if (!now.isBefore(late(confirmed))) {
            return ConfirmationState.OVERDUE;
        }
        return now.isBefore(due(confirmed)) ? ConfirmationState.FRESH : ConfirmationState.DUE;
    }

    /** From when on people are asked: 60 days before the end, in a short clock from the half on. */
    public Instant due(Instant confirmed) {
        return confirmed.plus(Duration.ofDays(days - Math.min(ASKED_DAYS_BEFORE, days / 2)));
    }

    /** From when on residents see its age: after two reminders, 18 days before the end, in a short clock a sixth. */
    public Instant late(Instant confirmed) {
        return confirmed.plus(Duration.ofDays(days - Math.min(LATE_DAYS_BEFORE, days / 6)));
    }
}
