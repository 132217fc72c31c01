package org.socialcluster.office.records;

import java.time.Clock;
import java.util.Optional;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Words;

/**
 * What the page of a record works with.
 *
 * @param <D> what people write of the record
 */
record Bench<D>(Kind kind, Desk<D> desk, OfficeSession session, Words words, Clock clock) {
    /** The desk, where residents see its records by themselves. */
    Optional<ListedDesk<D>> listed() {
        return desk instanceof ListedDesk<D> listed ? Optional.of(listed) : Optional.empty();
    }

    /** The desk, where its records may be entered twice. */
    Optional<AlikeDesk<D>> alike() {
        return desk instanceof AlikeDesk<D> alike ? Optional.of(alike) : Optional.empty();
    }
}
