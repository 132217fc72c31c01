package org.socialcluster.corrections;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.ListingKind;

/**
 * A field as a provider wants it.
 *
 * @param provider its name
 * @param was the last approved value
 * @param decidedBy the person of the centre by name; null while nobody has looked, or somebody who has left
 */
public record CorrectionView(
        UUID id,
        ListingKind kind,
        UUID record,
        CorrectedField field,
        String provider,
        String was,
        String wish,
        State state,
        Instant made,
        @Nullable Instant decided,
        @Nullable String decidedBy) {
    /** How far it has come. */
    public enum State {
        /** Residents see it; the centre has not looked yet. */
        LIVE,
        /** Waits for the centre. */
        WAITING,
        ACCEPTED,
        DECLINED,
        /** The provider itself has taken it back. */
        WITHDRAWN
    }

    public boolean isOpen() {
        return state == State.LIVE || state == State.WAITING;
    }
}
